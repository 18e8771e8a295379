import { ALWAYS, NEVER, type RootedGraph } from '../gate-graph.js';
import { GateGraphBuilder } from '../gate-graph-builder.js';

/** The same function once one leaf has failed, or works for good; the other leaves keep their numbers. */
export function fixLeaf({ graph, root }: RootedGraph, fixed: number, state: 'failed' | 'works'): RootedGraph {
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const builder = new GateGraphBuilder();
  const place = new Int32Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) place[leaf] = builder.leaf();
  place[fixed] = state === 'failed' ? ALWAYS : NEVER;
  for (let gate = 0; gate < gateCount; gate++) {
    const own = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!).map((input) => place[input]!);
    place[leafCount + gate] = builder.gate(kind[gate]!, threshold[gate]!, own);
  }
  const built = builder.build([place[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}
