import type { Diagram } from '../../src/bdd/diagram.js';
import { ALWAYS, type GateGraph, type RootedGraph } from '../../src/bdd/gate-graph.js';

/**
 * The root for every state of the leaves: entry s is 1 when it has failed, leaf i having failed where bit i
 * of s is set.
 */
export function tableOf({ graph, root }: RootedGraph): Uint8Array {
  return new Uint8Array(1 << graph.leafCount).map((_, state) => {
    if (root < 0) return root === ALWAYS ? 1 : 0;
    return stateOfNodes(graph, state)[root]!;
  });
}

function stateOfNodes(
  { leafCount, gateCount, threshold, firstInput, inputs }: GateGraph,
  state: number,
): Uint8Array {
  const failed = new Uint8Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) failed[leaf] = (state >> leaf) & 1;
  for (let gate = 0; gate < gateCount; gate++) {
    const own = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!);
    const count = own.reduce((sum, input) => sum + failed[input]!, 0);
    failed[leafCount + gate] = count >= threshold[gate]! ? 1 : 0;
  }
  return failed;
}

/** The root of a diagram for every state of the leaves, by walking down. */
export function tableOfDiagram({ order, level, low, high }: Diagram): Uint8Array {
  return new Uint8Array(1 << order.length).map((_, state) => {
    let node = low.length - 1;
    while (node > 1) node = (state >> order[level[node]!]!) & 1 ? high[node]! : low[node]!;
    return node;
  });
}
