import type { Entry, Located, LocatedMap } from '../located.js';
import type { ListPatch, MapPatch, Patch } from './change.js';

/** Whether a change, by its number, is made. */
export type Chosen = (change: number) => boolean;

/** The old file with some of the changes made. Recursion is bounded by the nesting limit. */
export function applyPatch(root: LocatedMap, patch: MapPatch, chosen: Chosen): LocatedMap {
  const entries = new Map(root.entries);
  for (const [key, entry] of patch.besides) entries.set(key, entry);
  for (const [key, inside] of patch.entries) {
    const entry = changedEntry(entries.get(key), inside, chosen);
    if (entry === undefined) entries.delete(key);
    else entries.set(key, entry);
  }
  return { ...root, entries };
}

function changedEntry(entry: Entry | undefined, patch: Patch, chosen: Chosen): Entry | undefined {
  if (patch.type === 'replace') return chosen(patch.change) ? (patch.after ?? undefined) : entry;
  if (patch.type === 'map') {
    const value = entry?.value.kind === 'map' ? entry.value : emptyMap(entry);
    const changed = applyPatch(value, patch, chosen);
    return changed.entries.size > 0 || entry !== undefined
      ? { ...keyOf(entry, changed), value: changed }
      : undefined;
  }
  const items = changedItems(entry, patch, chosen);
  if (items.length === 0) return undefined;
  const span = entry?.value.span ?? items[0]!.span;
  const value: Located = { kind: 'list', items, span, size: 1, depth: 1 };
  return { ...keyOf(entry, value), value };
}

function changedItems(entry: Entry | undefined, { items, added }: ListPatch, chosen: Chosen): Located[] {
  const old = entry?.value.kind === 'list' ? entry.value.items : [];
  const kept = old.flatMap((value, index) => {
    const patch = items.get(index);
    if (patch === undefined) return [value];
    return changedEntry({ keySpan: value.span, value }, patch, chosen)?.value ?? [];
  });
  return [...kept, ...added.flatMap(({ change, value }) => (chosen(change) ? [value] : []))];
}

function emptyMap(entry: Entry | undefined): LocatedMap {
  const span = entry?.keySpan ?? { start: 0, end: 0 };
  return { kind: 'map', entries: new Map(), complete: true, span, size: 1, depth: 1 };
}

function keyOf(entry: Entry | undefined, { span }: Located): Pick<Entry, 'keySpan'> {
  return { keySpan: entry?.keySpan ?? span };
}
