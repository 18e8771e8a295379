import type { GateGraph, RootedGraph } from './gate-graph.js';
import { ALWAYS, NEVER } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { inverted } from './inverted.js';

/** The edges of a graph, by their index in `inputs`. */
export interface Edges {
  /** Per edge: the gate that it leads from. */
  readonly gate: Int32Array;
  /** Per node: its uses are the edges used[first[node]] .. used[first[node + 1] − 1]. */
  readonly first: Int32Array;
  readonly used: Int32Array;
}

/** Turns the edges of a graph round. */
export function edgesOf({ leafCount, gateCount, firstInput, inputs }: GateGraph): Edges {
  const gate = new Int32Array(inputs.length);
  for (let g = 0; g < gateCount; g++) gate.fill(g, firstInput[g]!, firstInput[g + 1]!);
  const { first, items } = inverted(leafCount + gateCount, [inputs]);
  return { gate, first, used: items };
}

/** Mark of an edge that stays. */
export const KEPT = 0;

/** Mark of an edge to what then never fails. */
export const CUT_TO_NEVER = 1;

/** Mark of an edge to what then has always failed. */
export const CUT_TO_ALWAYS = 2;

/** Makes a gate's successor once its inputs have theirs; `node` is what the gate has become by itself. */
export type Finish = (builder: GateGraphBuilder, gate: number, node: number, places: Int32Array) => number;

/** The graph with every marked edge replaced by a constant; `finish` may add something to a gate. */
export function withCuts({ graph, root }: RootedGraph, mark: Uint8Array, finish?: Finish): RootedGraph {
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const builder = new GateGraphBuilder();
  const places = new Int32Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) places[leaf] = builder.leaf();
  for (let gate = 0; gate < gateCount; gate++) {
    const own = inputs.slice(firstInput[gate]!, firstInput[gate + 1]!);
    for (let i = 0; i < own.length; i++) {
      const cut = mark[firstInput[gate]! + i];
      own[i] = cut === KEPT ? places[own[i]!]! : cut === CUT_TO_NEVER ? NEVER : ALWAYS;
    }
    const node = builder.gate(kind[gate]!, threshold[gate]!, own);
    places[leafCount + gate] = finish ? finish(builder, gate, node, places) : node;
  }
  const built = builder.build([root < 0 ? root : places[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}
