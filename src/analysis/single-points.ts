import { sensitivities } from '../bdd/sensitivities.js';
import { singleCuts } from '../bdd/single-cuts.js';
import type { Leaf, OwnerKind, System } from '../structure/system.js';
import type { Evaluation } from './evaluation.js';
import { missedReactions } from './stuck-reactions.js';

/** A component or domain of which a single failure takes the journey down; `unavailability` is that of one unit. */
export interface SinglePoint {
  name: string;
  kind: OwnerKind;
  unavailability: number;
  /** By what they take over from: failovers that cannot act then, where that alone makes it one; else empty. */
  stalls: readonly string[];
}

/**
 * Everything that can fail and alone makes the journey fail: the minimal cut sets of order 1, and what takes both a part and
 * all that its failover needs. Where nothing has failed, ∂U/∂q of an event is exactly 1 if it alone is a cut and 0 if it
 * is not, so one sweep finds them all.
 */
export function singlePoints(system: System, { compiled }: Evaluation): SinglePoint[] {
  const { length } = system.leaves;
  const alone = sensitivities(compiled, new Float64Array(length), new Float64Array(length).fill(1));
  return ownersOf(system, alone);
}

/** The same without an evaluation, by failing each event in the graph: exact too, at a cost that grows faster. */
export function singlePointsOf(system: System): SinglePoint[] {
  return ownersOf(system, singleCuts(system.graph, system.root));
}

/** Owners of the failures that are marked 1, or of which a failover misses one. */
function ownersOf(system: System, alone: ArrayLike<number>): SinglePoint[] {
  const { leaves } = system;
  const missed = missedReactions(system);
  const found = new Map<string, SinglePoint>();
  for (const [index, { owner, kind, event, unavailability, failing, whole }] of leaves.entries()) {
    if (event !== 'failure' || unavailability === 0 || found.get(owner)?.stalls.length === 0) continue;
    const isCut = alone[index] === 1 && failing === 1;
    const by = missed.get(index);
    if (!isCut && by === undefined) continue;
    const stalls = isCut ? [] : failoversOf(by!.map((reaction) => leaves[reaction]!));
    found.set(owner, { name: owner, kind, unavailability: whole, stalls });
  }
  return [...found.values()];
}

/** That of a component has its name, that of a block the name of its reaction. */
function failoversOf(reactions: readonly Leaf[]): string[] {
  return [...new Set(reactions.map(({ owner }) => owner.replace(/^failover of /, '')))];
}
