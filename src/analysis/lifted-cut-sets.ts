import type { RootedGraph } from '../bdd/gate-graph.js';
import { substituteLeaves } from '../bdd/substitute-leaves.js';
import { type CutSetLimits, type FoundCutSets, findCutSets } from './find-cut-sets.js';

/**
 * Cut sets over components, domains, links and reactions of blocks as wholes, each failing with all its own events:
 * leaf i of the graph belongs to owner ownerOf[i], which is down by itself with probability chance[owner]. The order of
 * a set is the number of owners in it.
 */
export function liftedCutSets(
  rooted: RootedGraph,
  { ownerOf, chance }: { ownerOf: Int32Array; chance: Float64Array },
  limits: CutSetLimits,
  unavailability: number,
): FoundCutSets {
  const lifted = substituteLeaves(rooted, ownerOf, chance.length);
  const ones = new Int32Array(chance.length).fill(1);
  const orders = Array.from(chance, (q) => (q > 0 ? 1 : limits.maxOrder + 1));
  const sort = ones.map((_, owner) => owner);
  return findCutSets(lifted, { sort, orders, ways: ones, chance }, limits, unavailability);
}
