import { NEVER, type RootedGraph } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { parentCounts } from './parent-counts.js';

/**
 * The same function with every leaf replaced: leaf i by leaf replacement[i] of `leafCount` new ones, several by the same
 * one where they are to fail together, or by NEVER. Gates that the root does not need are left out. Linear time.
 */
export function substituteLeaves(
  rooted: RootedGraph,
  replacement: ArrayLike<number>,
  leafCount: number,
): RootedGraph {
  const { graph, root } = rooted;
  const parents = parentCounts(rooted);
  const builder = new GateGraphBuilder();
  for (let leaf = 0; leaf < leafCount; leaf++) builder.leaf();
  const nodes = new Int32Array(graph.leafCount + graph.gateCount).fill(NEVER);
  for (let leaf = 0; leaf < graph.leafCount; leaf++) nodes[leaf] = replacement[leaf]!;
  for (let gate = 0; gate < graph.gateCount; gate++) {
    if (parents[graph.leafCount + gate] === 0) continue;
    const inputs = graph.inputs.subarray(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
    const renamed = inputs.map((input) => nodes[input]!);
    nodes[graph.leafCount + gate] = builder.gate(graph.kind[gate]!, graph.threshold[gate]!, renamed);
  }
  const built = builder.build([root < 0 ? root : nodes[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}
