import type { RootedGraph } from './gate-graph.js';

/**
 * A variable order that begins with the leaves farthest from the root, by the longest way down; where that is equal, as in
 * `order`. The graph must be a cone.
 */
export function deepestFirstOrder({ graph, root }: RootedGraph, order: Int32Array): Int32Array {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const depth = new Int32Array(leafCount + gateCount);
  for (let gate = root - leafCount; gate >= 0; gate--) {
    const next = depth[leafCount + gate]! + 1;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      depth[inputs[i]!] = Math.max(depth[inputs[i]!]!, next);
    }
  }
  const place = new Int32Array(leafCount);
  for (let i = 0; i < order.length; i++) place[order[i]!] = i;
  return order.toSorted((a, b) => depth[b]! - depth[a]! || place[a]! - place[b]!);
}
