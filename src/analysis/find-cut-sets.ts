import { type AlikeCutSets, alikeCutSets, type LeafSets } from '../bdd/alike-cut-sets.js';
import type { CutSetBudget } from '../bdd/cut-set-algebra.js';
import { type CutSets, cutSetsOf } from '../bdd/cut-sets.js';
import type { RootedGraph } from '../bdd/gate-graph.js';
import { sumCutSets } from '../bdd/sum-cut-sets.js';

/** Which cut sets are asked for. */
export interface CutSetLimits {
  /** Events that a cut set has at most. */
  maxOrder: number;
  /** The least share of the downtime, 0 to 1, that alike cut sets have together to be listed. */
  minShare: number;
  /** What their construction may cost each time; enough for seconds unless told. */
  budget?: CutSetBudget;
  /** Inputs of the largest graph of a journey that is only bounded in which they are looked for; any unless told. */
  largest?: number;
}

/** How many cut sets there are, listed or not. */
export interface CutSetCounts {
  /** All are counted, and all that come to the least share are among the kinds. */
  complete: boolean;
  /** Entry k is for order k. */
  countByOrder: readonly number[];
  /** Sum of their probabilities: entry k is for order k. */
  chanceByOrder: readonly number[];
}

/** Cut sets of one level of detail. */
export interface FoundCutSets extends CutSetCounts {
  kinds: readonly AlikeCutSets[];
}

/** Where it takes too much to look for any. */
export const NONE_FOUND: FoundCutSets = { complete: false, countByOrder: [], chanceByOrder: [], kinds: [] };

/** Most kinds that are listed; all are counted. */
const MOST_LISTED = 1000;

/** The greatest order that may be asked for. */
export const MAX_ORDER = 1000;

/** Where a greater order takes too many steps, this one is tried next, then half of it and so on. */
const SECOND_TRY = 8;

/**
 * Minimal cut sets up to an order. Where their construction takes too many steps, up to a smaller one: what is found is
 * all there is of its orders.
 */
export function findCutSets(
  rooted: RootedGraph,
  leaves: LeafSets,
  { maxOrder, minShare, budget }: CutSetLimits,
  unavailability: number,
): FoundCutSets {
  let limit = maxOrder;
  let sets = cutSetsOf(rooted, leaves.orders, limit, budget);
  while (sets === undefined && limit > 1) {
    limit = limit > SECOND_TRY ? SECOND_TRY : Math.floor(limit / 2);
    sets = cutSetsOf(rooted, leaves.orders, limit, budget);
  }
  if (sets === undefined) return NONE_FOUND;
  const { found, complete } = alikeCutSets(sets, leaves, minShare * unavailability);
  return {
    complete: complete && limit === maxOrder,
    countByOrder: summed(sets, leaves, (leaf) => leaves.ways[leaf]!),
    chanceByOrder: summed(sets, leaves, (leaf) => leaves.ways[leaf]! * leaves.chance[leaf]!),
    kinds: found.slice(0, MOST_LISTED),
  };
}

function summed(sets: CutSets, { orders }: LeafSets, value: (leaf: number) => number): number[] {
  return [...sumCutSets(sets, (leaf) => ({ order: orders[leaf]!, value: value(leaf) }))];
}
