import { sensitivities } from '../bdd/sensitivities.js';
import { singleCuts } from '../bdd/single-cuts.js';
import type { Leaf, OwnerKind, System } from '../structure/system.js';
import type { Evaluation } from './evaluation.js';

/** A component or domain of which a single failure takes the journey down; `unavailability` is that of one unit. */
export interface SinglePoint {
  name: string;
  kind: OwnerKind;
  unavailability: number;
}

/**
 * Everything that can fail and alone makes the journey fail: the minimal cut sets of order 1. Where nothing has
 * failed, ∂U/∂q of an event is exactly 1 if it alone is a cut and 0 if it is not, so one sweep finds them all.
 */
export function singlePoints({ leaves, compiled }: Evaluation): SinglePoint[] {
  const fail = new Float64Array(leaves.length);
  const work = new Float64Array(leaves.length).fill(1);
  const alone = sensitivities(compiled, fail, work);
  return ownersOf(leaves, alone);
}

/** The same without an evaluation, by failing each event in the graph: exact too, at a cost that grows faster. */
export function singlePointsOf({ leaves, graph, root }: System): SinglePoint[] {
  return ownersOf(leaves, singleCuts(graph, root));
}

/** Owners of the failures that are marked 1. */
function ownersOf(leaves: readonly Leaf[], alone: ArrayLike<number>): SinglePoint[] {
  const found = new Map<string, SinglePoint>();
  for (const [index, { owner, kind, event, unavailability, failing, whole }] of leaves.entries()) {
    const single = alone[index] === 1 && event === 'failure' && failing === 1 && unavailability > 0;
    if (single && !found.has(owner)) found.set(owner, { name: owner, kind, unavailability: whole });
  }
  return [...found.values()];
}
