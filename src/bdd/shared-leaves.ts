import type { RootedGraph } from './gate-graph.js';
import { parentCounts } from './parent-counts.js';

/**
 * The leaves of a cone that must be known for all else to be independent: those used more than once, themselves or in a
 * gate that is. Undefined where there are more than `max`.
 */
export function sharedLeaves(cone: RootedGraph, max: number): Int32Array | undefined {
  const { leafCount, gateCount, firstInput, inputs } = cone.graph;
  const parents = parentCounts(cone);
  const isShared = Uint8Array.from(parents, (count) => (count > 1 ? 1 : 0));
  for (let gate = gateCount - 1; gate >= 0; gate--) {
    if (isShared[leafCount + gate] === 0) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) isShared[inputs[i]!] = 1;
  }
  const leaves = Array.from(isShared.subarray(0, leafCount).keys()).filter((leaf) => isShared[leaf] === 1);
  return leaves.length > max ? undefined : Int32Array.from(leaves);
}
