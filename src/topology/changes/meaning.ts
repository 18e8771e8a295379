import type { Topology } from '../topology.js';

/** Keys that only the reader writes, none of the language: where something stands, and in which form a figure is given. */
const NOT_MEANT = new Set(['span', 'form']);

/** Returns what a topology means, as a text: two that differ in their wording only have the same. */
export function meaningOf({ source: _text, order: _order, ...meant }: Topology): string {
  return JSON.stringify(meant, (key, value: unknown) => {
    if (NOT_MEANT.has(key)) return undefined;
    if (value instanceof Map || value instanceof Set) return [...value];
    return value;
  });
}
