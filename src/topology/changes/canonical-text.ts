import type { Located } from '../located.js';

/** A value as one text, the same for the same value: places, and the order of keys, do not count. */
export function canonicalText(value: Located): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'list':
      return `[${value.items.map(canonicalText).join(',')}]`;
    case 'map': {
      const entries = [...value.entries].map(
        ([key, entry]) => `${JSON.stringify(key)}:${canonicalText(entry.value)}`,
      );
      return `{${entries.sort().join(',')}}`;
    }
    default:
      return 'null';
  }
}
