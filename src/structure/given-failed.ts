import { ALWAYS } from '../bdd/gate-graph.js';
import type { GateGraphBuilder } from '../bdd/gate-graph-builder.js';

/** The node that is what `node` is once a leaf has failed. */
export function givenFailed(builder: GateGraphBuilder, node: number, leaf: number): number {
  const { graph, root } = builder.buildBelow(node);
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const copies = new Int32Array(gateCount);
  const copyOf = (input: number): number => {
    if (input === leaf) return ALWAYS;
    return input < leafCount ? input : copies[input - leafCount]!;
  };
  for (let gate = 0; gate < gateCount; gate++) {
    const copied = inputs.subarray(firstInput[gate], firstInput[gate + 1]).map(copyOf);
    copies[gate] = builder.gate(kind[gate]!, threshold[gate]!, copied);
  }
  return copyOf(root);
}
