import type { GateGraph } from './gate-graph.js';

/**
 * The gates that use each node: those of node n are gates[first[n]] .. gates[first[n + 1] - 1], in ascending
 * order.
 */
export interface Parents {
  readonly first: Int32Array;
  readonly gates: Int32Array;
}

/** Turns the edges of a graph round. */
export function parentsOf({ leafCount, gateCount, firstInput, inputs }: GateGraph): Parents {
  const first = new Int32Array(leafCount + gateCount + 1);
  for (let i = 0; i < inputs.length; i++) first[inputs[i]! + 1]!++;
  for (let node = 0; node < leafCount + gateCount; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const gates = new Int32Array(inputs.length);
  for (let gate = 0; gate < gateCount; gate++) {
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) gates[next[inputs[i]!]!++] = gate;
  }
  return { first, gates };
}
