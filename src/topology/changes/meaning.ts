import type { Topology } from '../topology.js';

/** Where something is written, and in which words; the order of names only matters where they are used. */
const NOT_MEANT = new Set(['span', 'source', 'form', 'order']);

/** What a topology means, as a text: two that differ in their wording only have the same. */
export function meaningOf(topology: Topology): string {
  return JSON.stringify(topology, (key, value: unknown) => {
    if (NOT_MEANT.has(key)) return undefined;
    if (value instanceof Map || value instanceof Set) return [...value];
    return value;
  });
}
