import { isName } from '../topology/names.js';

/** Longest name that is made up; legal ones are kept at any length. */
const LONGEST = 60;

/**
 * A legal and unique name for each of the given names, which differ from each other. A legal one stays as it is; in
 * others, accents go, each run of other characters becomes a hyphen, and a number tells apart what would be the same.
 */
export function legalNames(names: readonly string[]): Map<string, string> {
  const free = { taken: new Set(names.filter(isName)), counts: new Map<string, number>() };
  return new Map(names.map((name) => [name, isName(name) ? name : freeName(legalised(name), free)]));
}

function legalised(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '');
  const hyphened = plain.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '');
  const short = hyphened.slice(0, LONGEST).replace(/-$/, '');
  return isName(short) ? short : `_${short}`;
}

/** The name itself, or the first of `name-2`, `name-3`, … that nothing has; it is taken from now on. */
function freeName(
  name: string,
  { taken, counts }: { taken: Set<string>; counts: Map<string, number> },
): string {
  let count = counts.get(name) ?? 1;
  let free = count === 1 ? name : `${name}-${count}`;
  while (taken.has(free)) {
    count++;
    free = `${name}-${count}`;
  }
  // Where the search goes on, so that many names of one kind take no quadratic time.
  counts.set(name, count + 1);
  taken.add(free);
  return free;
}
