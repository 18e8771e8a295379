import { AT_LEAST, type GateGraph, type RootedGraph } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { IntList } from './int-list.js';
import { parentCounts } from './parent-counts.js';

/**
 * Merges every OR used by a single OR into its user, and every AND used by a single AND, and drops gates that
 * the root does not need. A chain becomes one wide gate: x or (y or z) is or(x, y, z). Leaves keep their
 * numbers; the same object where nothing changes. Linear time.
 */
export function coalesce(rooted: RootedGraph): RootedGraph {
  const { graph, root } = rooted;
  const { leafCount, gateCount, kind, threshold } = graph;
  const parents = parentCounts(rooted);
  const absorbed = absorbedGates(graph, parents);
  if (!absorbed.includes(1) && !parents.subarray(leafCount).includes(0)) return rooted;
  const builder = new GateGraphBuilder();
  const nodeInResult = new Int32Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) nodeInResult[leaf] = builder.leaf();
  for (let gate = 0; gate < gateCount; gate++) {
    if (parents[leafCount + gate] === 0 || absorbed[gate] === 1) continue;
    const inputs = flattened(graph, gate, absorbed).map((input) => nodeInResult[input]!);
    nodeInResult[leafCount + gate] = builder.gate(kind[gate]!, threshold[gate]!, inputs);
  }
  const built = builder.build([root < 0 ? root : nodeInResult[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}

function absorbedGates(graph: GateGraph, parents: Int32Array): Uint8Array {
  const { leafCount, gateCount, kind, firstInput, inputs } = graph;
  const absorbed = new Uint8Array(gateCount);
  for (let gate = 0; gate < gateCount; gate++) {
    if (parents[leafCount + gate] === 0 || kind[gate] === AT_LEAST) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      const input = inputs[i]!;
      const mayMerge = input >= leafCount && parents[input] === 1 && kind[input - leafCount] === kind[gate];
      if (mayMerge) absorbed[input - leafCount] = 1;
    }
  }
  return absorbed;
}

/** The inputs of a gate with absorbed gates replaced by theirs, however deep. */
function flattened(graph: GateGraph, gate: number, absorbed: Uint8Array): Int32Array {
  const { leafCount, firstInput, inputs } = graph;
  const flat = new IntList();
  const open = new IntList();
  open.push(gate);
  while (open.length > 0) {
    const next = open.pop();
    for (let i = firstInput[next]!; i < firstInput[next + 1]!; i++) {
      const input = inputs[i]!;
      if (input >= leafCount && absorbed[input - leafCount] === 1) open.push(input - leafCount);
      else flat.push(input);
    }
  }
  return flat.toArray();
}
