import type { Located } from '../located.js';

/** A value as one text, the same for the same value: places, the order of keys, and if told so that of lists do not count. */
export function canonicalText(value: Located, listOrder: 'counts' | 'does not' = 'counts'): string {
  const inner = (item: Located) => canonicalText(item, listOrder);
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'list': {
      const items = value.items.map(inner);
      return `[${(listOrder === 'counts' ? items : items.sort()).join(',')}]`;
    }
    case 'map': {
      const entries = [...value.entries].map(
        ([key, entry]) => `${JSON.stringify(key)}:${inner(entry.value)}`,
      );
      return `{${entries.sort().join(',')}}`;
    }
    default:
      return 'null';
  }
}
