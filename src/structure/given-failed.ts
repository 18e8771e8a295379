import { ALWAYS, type GateGraph } from '../bdd/gate-graph.js';
import type { GateGraphBuilder } from '../bdd/gate-graph-builder.js';

/** The node that is what `node` is once a leaf has failed. */
export function givenFailed(builder: GateGraphBuilder, node: number, leaf: number): number {
  const { graph, roots } = builder.build([node]);
  const root = roots[0]!;
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const needed = gatesBelow(graph, root);
  const copies = new Int32Array(gateCount);
  const copyOf = (input: number): number => {
    if (input === leaf) return ALWAYS;
    return input < leafCount ? input : copies[input - leafCount]!;
  };
  for (let gate = 0; gate < gateCount; gate++) {
    if (needed[gate] === 0) continue;
    const copied = inputs.subarray(firstInput[gate], firstInput[gate + 1]).map(copyOf);
    copies[gate] = builder.gate(kind[gate]!, threshold[gate]!, copied);
  }
  return copyOf(root);
}

/** Marks the gates that a node depends on, itself included. */
function gatesBelow({ leafCount, gateCount, firstInput, inputs }: GateGraph, root: number): Uint8Array {
  const needed = new Uint8Array(gateCount);
  if (root >= leafCount) needed[root - leafCount] = 1;
  for (let gate = gateCount - 1; gate >= 0; gate--) {
    if (needed[gate] === 0) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      if (inputs[i]! >= leafCount) needed[inputs[i]! - leafCount] = 1;
    }
  }
  return needed;
}
