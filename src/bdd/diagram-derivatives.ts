import type { Diagram } from './diagram.js';
import type { LevelChances } from './diagram-chances.js';
import { GapFinder } from './gap-finder.js';
import { FAILED } from './node-store.js';

/**
 * The derivative of the root's fail by that of the variable at each level: over the nodes at the level, the
 * sum of P(the walk down from the root comes by) times P(high has failed and low has not). Positive terms,
 * one sweep down and what the gaps take.
 */
export function diagramDerivatives(diagram: Diagram, levels: LevelChances): Float64Array {
  const { order, level, low, high } = diagram;
  const gaps = new GapFinder(diagram, levels);
  const reach = new Float64Array(low.length);
  const result = new Float64Array(order.length);
  reach[low.length - 1] = 1;
  for (let node = low.length - 1; node > FAILED; node--) {
    const at = level[node]!;
    result[at]! += reach[node]! * gaps.gap(high[node]!, low[node]!);
    reach[high[node]!]! += reach[node]! * levels.fail[at]!;
    reach[low[node]!]! += reach[node]! * levels.work[at]!;
  }
  return result;
}
