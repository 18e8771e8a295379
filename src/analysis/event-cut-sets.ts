import type { LeafSets } from '../bdd/alike-cut-sets.js';
import type { Leaf, System } from '../structure/system.js';
import { choose } from './choose.js';
import { type CutSetLimits, type FoundCutSets, findCutSets } from './find-cut-sets.js';

/** Cut sets over basic events: replicas, domains, links, common causes, reactions. */
export function eventCutSets(system: System, limits: CutSetLimits, unavailability: number): FoundCutSets {
  return findCutSets(system, leafSets(system.leaves, limits.maxOrder), limits, unavailability);
}

/** A leaf fails by `failing` of its units, however chosen; by none where they never fail. */
function leafSets(leaves: readonly Leaf[], maxOrder: number): LeafSets {
  const never = maxOrder + 1;
  const sorts = new Map<string, number>();
  const sortOf = ({ owner, event, failing, unavailability }: Leaf) => {
    const key = `${event} ${failing} ${unavailability} ${owner}`;
    const known = sorts.get(key) ?? sorts.size;
    sorts.set(key, known);
    return known;
  };
  return {
    sort: leaves.map(sortOf),
    orders: leaves.map(({ unavailability: q, failing }) => (q > 0 ? Math.min(failing, never) : never)),
    ways: leaves.map(({ units, failing }) => (failing > maxOrder ? 0 : choose(units, failing))),
    chance: leaves.map(({ unavailability: q, failing }) => q ** failing),
  };
}
