import type { RootedGraph } from './gate-graph.js';

/** Per leaf of a cone: how many gates there are on the longest way from the root to it. Linear time. */
export function leafDepths({ graph, root }: RootedGraph): Int32Array {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const depth = new Int32Array(leafCount + gateCount);
  for (let gate = root - leafCount; gate >= 0; gate--) {
    const next = depth[leafCount + gate]! + 1;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      depth[inputs[i]!] = Math.max(depth[inputs[i]!]!, next);
    }
  }
  return depth.subarray(0, leafCount);
}
