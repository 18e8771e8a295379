import type { RootedGraph } from './gate-graph.js';

/**
 * Per node, how often live gates use it as an input, the root counting one use more; 0 marks what the root
 * does not need.
 */
export function parentCounts({ graph, root }: RootedGraph): Int32Array {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const counts = new Int32Array(leafCount + gateCount);
  if (root < 0) return counts;
  counts[root] = 1;
  for (let gate = root - leafCount; gate >= 0; gate--) {
    if (counts[leafCount + gate] === 0) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) counts[inputs[i]!]!++;
  }
  return counts;
}
