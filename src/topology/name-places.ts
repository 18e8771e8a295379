import { type Located, type LocatedText, valueUnder } from './located.js';

/** The names at `path` where they stand in the file, one or a list of them; what is something else is none. */
export function namePlaces(root: Located, path: readonly PropertyKey[]): LocatedText[] {
  let value: Located | undefined = root;
  for (const step of path) {
    value = value.kind === 'list' ? value.items[Number(step)] : valueUnder(value, String(step));
    if (value === undefined) return [];
  }
  const items = value.kind === 'list' ? value.items : [value];
  return items.filter((item) => item.kind === 'text');
}
