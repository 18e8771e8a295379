import { AND, OR, type RootedGraph } from '../gate-graph.js';
import type { NodeBounds } from './association-bounds.js';

/** Per node: how much the root's upper bound moves with the node's, and how much of the root's gap is put down to it. */
interface Account {
  readonly effect: Float64Array;
  readonly blame: Float64Array;
}

/**
 * The leaf whose state, once known, promises to bring the root's bounds together most. Where inputs of a gate share
 * something, the gate's gap times its effect on the root is put down to them, and handed down in equal shares; the leaf
 * that collects most is chosen, the first of several.
 */
export function chooseLeaf(cone: RootedGraph, bounds: NodeBounds): number {
  const { leafCount, gateCount } = cone.graph;
  const effect = new Float64Array(leafCount + gateCount);
  const blame = new Float64Array(leafCount + gateCount);
  effect[cone.root] = 1;
  for (let gate = gateCount - 1; gate >= 0; gate--) handDown(cone, gate, bounds, { effect, blame });
  let chosen = 0;
  for (let leaf = 1; leaf < leafCount; leaf++) if (blame[leaf]! > blame[chosen]!) chosen = leaf;
  return chosen;
}

function handDown(
  { graph }: RootedGraph,
  gate: number,
  bounds: NodeBounds,
  { effect, blame }: Account,
): void {
  const { leafCount, firstInput, inputs } = graph;
  const { low, high, groups } = bounds;
  const node = leafCount + gate;
  const first = firstInput[gate]!;
  const count = firstInput[gate + 1]! - first;
  const members = new Int32Array(count);
  for (let i = 0; i < count; i++) members[groups[first + i]!]!++;
  const ownBlame = effect[node]! * (high[node]! - low[node]!);
  for (let i = 0; i < count; i++) {
    const input = inputs[first + i]!;
    effect[input]! += effect[node]! * slope(graph.kind[gate]!, high[node]!, high[input]!);
    blame[input]! += (blame[node]! + (members[groups[first + i]!]! > 1 ? ownBlame : 0)) / count;
  }
}

/** The derivative of a gate's upper bound by an input's, as if all inputs were independent; at most 1. */
function slope(kind: number, gate: number, input: number): number {
  if (kind === AND) return gate < input ? gate / input : 1;
  return kind === OR && gate > input ? (1 - gate) / (1 - input) : 1;
}
