import type { Compiled } from '../bdd/compile.js';
import type { Interval } from '../bdd/enclose/diagram-ends.js';
import type { BlockTrigger, Reacting } from './block-trigger.js';
import type { Building } from './building.js';
import { sensitivitiesIn } from './compiled-node.js';
import { leafFrequency } from './leaf-values.js';
import { NodeBounds } from './node-bounds.js';
import { durationOf } from './own-figures.js';
import type { Situation } from './system.js';

/** Rounding in the products and sums of a reaction is far less, relative. */
const ROUNDING = 2 ** -40;

/**
 * What takes a part down while the rest can serve, where that is too entangled to say: certified bounds of how often each
 * leaf does. With A that the part is down with leaf i failed and up without, and R that the rest is down with i failed,
 * P(A) − P(R) ≤ P(A, not R) ≤ P(A); and P(A) ≤ P(part down with i failed), where the part is entangled itself. Where something
 * has failed for certain, which is asked for many times, P(A, not R) ≥ 0 and at most P(A) or 1.
 */
export function boundedTriggers(
  building: Building,
  { part: partNode, rest: restNode }: Reacting,
  part: Compiled | null,
  { situation, weight }: { situation: Situation; weight: number },
): Omit<BlockTrigger, 'acts'>[] {
  const [whole, rest] = [new NodeBounds(building, partNode), new NodeBounds(building, restNode)];
  const inPart = part && sensitivitiesIn(situation, part);
  const chanceOf = (leaf: number): Interval => {
    if (situation.down !== null) return { low: 0, high: inPart === null ? 1 : inPart[leaf]! };
    if (inPart === null) return { low: 0, high: whole.downGiven(leaf).high };
    const high = inPart[leaf]!;
    return high === 0 ? { low: 0, high } : { low: Math.max(0, high - rest.downGiven(leaf).high), high };
  };
  return whole.leaves
    .sort((a, b) => a - b)
    .flatMap((index): Omit<BlockTrigger, 'acts'>[] => {
      const leaf = situation.leaves[index]!;
      const perHour = (leafFrequency(leaf) ?? 0) * weight;
      if (perHour <= 0 && leafFrequency(leaf) !== null) return [];
      const { low, high } = chanceOf(index);
      if (high === 0) return [];
      const frequency = perHour * high * (1 + ROUNDING);
      const least = leaf.least === undefined ? perHour * low * (1 - ROUNDING) : 0;
      return [{ leaf: index, chance: high, frequency, least, duration: durationOf(leaf) }];
    });
}
