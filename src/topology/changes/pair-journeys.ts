import type { Entry, LocatedMap } from '../located.js';
import { canonicalText } from './canonical-text.js';
import { definitions, withSection } from './references.js';

/** The old root with those of its journeys alone that the new one has too, by their new names. */
export function withPairedJourneys(
  base: LocatedMap,
  head: LocatedMap,
): { root: LocatedMap; journeys: ReadonlyMap<string, string> } {
  const journeys = pairJourneys(base, head);
  const kept = [...definitions(base, 'journeys')].flatMap(([name, entry]): [string, Entry][] => {
    const own = journeys.get(name);
    return own === undefined ? [] : [[own, entry]];
  });
  return { root: withSection(base, 'journeys', kept), journeys };
}

/**
 * The journeys that both roots have: new names by old ones. One that is called otherwise is the same if its path is, in
 * whatever order, or if there is only one on either side.
 */
function pairJourneys(base: LocatedMap, head: LocatedMap): Map<string, string> {
  const [before, after] = [definitions(base, 'journeys'), definitions(head, 'journeys')];
  const pairs = new Map([...before.keys()].filter((name) => after.has(name)).map((name) => [name, name]));
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const come = [...after.keys()].filter((name) => !before.has(name));
  const wayOf = (root: LocatedMap, name: string) => {
    const journey = definitions(root, 'journeys').get(name)!.value;
    const said = journey.kind === 'map' ? [journey.entries.get('path'), journey.entries.get('from')] : [];
    return said.map((entry) => (entry === undefined ? '' : canonicalText(entry.value, 'does not'))).join(' ');
  };
  for (const from of gone) {
    const same = come.filter((name) => wayOf(head, name) === wayOf(base, from));
    const isOnly = before.size === 1 && after.size === 1;
    if (same.length === 1 && ![...pairs.values()].includes(same[0]!)) pairs.set(from, same[0]!);
    else if (isOnly) pairs.set(from, come[0]!);
  }
  return pairs;
}
