import type { Diagram } from './diagram.js';
import { FAILED, WORKS } from './node-store.js';

/** Both sides of what each node of a diagram stands for. */
export interface NodeChances {
  readonly fail: Float64Array;
  readonly work: Float64Array;
}

/** Both sides of the variable at each level; variables are independent. */
export type LevelChances = NodeChances;

/** Room for the chances of a diagram's nodes; give it to `diagramChances` each time when there are many. */
export function newNodeChances({ low }: Diagram): NodeChances {
  const fail = new Float64Array(low.length);
  const work = new Float64Array(low.length);
  fail[FAILED] = 1;
  work[WORKS] = 1;
  return { fail, work };
}

/**
 * Both sides of every node of a diagram: fail(n) = q·fail(high) + a·fail(low), and so for work. All terms are
 * positive. The root's come last.
 */
export function diagramChances(
  diagram: Diagram,
  levels: LevelChances,
  room = newNodeChances(diagram),
): NodeChances {
  const { level, low, high } = diagram;
  const { fail, work } = room;
  for (let node = FAILED + 1; node < low.length; node++) {
    const q = levels.fail[level[node]!]!;
    const a = levels.work[level[node]!]!;
    fail[node] = q * fail[high[node]!]! + a * fail[low[node]!]!;
    work[node] = q * work[high[node]!]! + a * work[low[node]!]!;
  }
  return room;
}
