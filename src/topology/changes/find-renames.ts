import type { Located, LocatedMap } from '../located.js';
import { canonicalText } from './canonical-text.js';
import { findChanges } from './find-changes.js';
import { withPairedJourneys } from './pair-journeys.js';
import { definitions, reachedNames, renamed } from './references.js';

/** A thing that has another name in the new file. */
export interface Rename {
  section: string;
  from: string;
  to: string;
}

const SCOPES = ['components', 'domains', 'blocks'] as const;

/** Most pairs of names that are tried where the definitions are not the same. */
const MOST_TRIED = 16;

/** A journey that is found again is worth more than any number of its changes. */
const ALONE = 1e6;

/**
 * What has only got another name: its definition is the same, or half of it, and with the new name there is less that
 * differs. Both roots are canonical.
 */
export function findRenames(base: LocatedMap, head: LocatedMap): Rename[] {
  const candidates = SCOPES.flatMap((section) => candidatesIn(section, base, head));
  const [same, alike] = [true, false].map((exact) => candidates.filter((one) => one.exact === exact));
  let found = lessDiffers([], same!, base, head);
  for (const candidate of alike!.length > MOST_TRIED ? [] : alike!)
    found = lessDiffers(found, [candidate], base, head);
  return found.map(({ section, from, to }) => ({ section, from, to }));
}

/** The renames with some more, unless nothing is won by them or a name would be used twice. */
function lessDiffers(
  known: readonly Rename[],
  more: readonly Rename[],
  base: LocatedMap,
  head: LocatedMap,
): readonly Rename[] {
  const isTaken = more.some(({ from, to }) => known.some((one) => one.from === from || one.to === to));
  if (more.length === 0 || isTaken) return known;
  const differences = (renames: readonly Rename[]) => {
    const { root, journeys } = withPairedJourneys(renamed(base, namesOf(renames)), head);
    const alone = definitions(base, 'journeys').size - journeys.size;
    return findChanges(root, head).changes.length + ALONE * alone;
  };
  const all = [...known, ...more];
  return differences(all) < differences(known) ? all : known;
}

/** The new names by the old ones. */
export function namesOf(renames: readonly Rename[]): Map<string, string> {
  return new Map(renames.map(({ from, to }) => [from, to]));
}

interface Candidate extends Rename {
  exact: boolean;
}

function candidatesIn(section: string, base: LocatedMap, head: LocatedMap): Candidate[] {
  const [gone, come] = [onlyIn(base, head, section), onlyIn(head, base, section)];
  const byText = new Map<string, string[]>();
  for (const [name, text] of come) {
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [name]);
    else same.push(name);
  }
  const times = new Map<string, number>();
  for (const text of gone.values()) times.set(text, (times.get(text) ?? 0) + 1);
  const exact = Array.from(gone, ([from, text]) => ({ from, to: byText.get(text) ?? [], text }))
    .filter(({ to, text }) => to.length === 1 && times.get(text) === 1)
    .map(({ from, to }): Candidate => ({ section, from, to: to[0]!, exact: true }));
  const matched = new Set(exact.flatMap(({ from, to }) => [from, to]));
  const left = (names: ReadonlyMap<string, string>) => [...names.keys()].filter((name) => !matched.has(name));
  const [old, own] = [left(gone), left(come)];
  if (old.length * own.length > MOST_TRIED) return exact;
  const alike = old.flatMap((from) =>
    own
      .filter((to) =>
        isAlike(definitions(base, section).get(from)!.value, definitions(head, section).get(to)!.value),
      )
      .map((to): Candidate => ({ section, from, to, exact: false })),
  );
  return [...exact, ...alike];
}

/** What a root uses and defines and the other does not define at all, with its definition as a text. */
function onlyIn(root: LocatedMap, other: LocatedMap, section: string): Map<string, string> {
  const reached = reachedNames([root], [...definitions(root, 'journeys').keys()]);
  const isNew = (name: string) => SCOPES.every((scope) => !definitions(other, scope).has(name));
  const own = [...definitions(root, section)].filter(([name]) => reached.has(name) && isNew(name));
  return new Map(own.map(([name, { value }]) => [name, canonicalText(value)]));
}

/** Whether half of the keys of two maps, at least, say the same. */
function isAlike(one: Located, other: Located): boolean {
  if (one.kind !== 'map' || other.kind !== 'map') return false;
  const same = [...one.entries].filter(([key, { value }]) => {
    const there = other.entries.get(key);
    return there !== undefined && canonicalText(there.value) === canonicalText(value);
  });
  return same.length * 2 >= Math.max(one.entries.size, other.entries.size) && same.length > 0;
}
