import { type Edges, edgesOf } from './edges.js';
import { AT_LEAST, type GateGraph, type RootedGraph } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { IntList } from './int-list.js';

/** A node that more gates use than this joins no groups: the search stays nearly linear. */
const MAX_USES = 64;

/** Inputs that several gates of one kind have in common. */
interface Group {
  readonly nodes: Int32Array;
  /** Its gate in the new graph, made when the first user is. */
  place: number | undefined;
}

/**
 * Gives inputs that several ORs have in common, or several ANDs, a gate of their own: what they stand for is then one
 * node, and may become a module. Each gate takes part in one group, the largest that it has with any other gate. Leaves
 * keep their numbers; the same object where there is nothing in common.
 */
export function shareInputs(rooted: RootedGraph): RootedGraph {
  const { graph, root } = rooted;
  const groupOf = commonGroups(graph);
  if (groupOf.size === 0) return rooted;
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const builder = new GateGraphBuilder();
  const places = new Int32Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) places[leaf] = builder.leaf();
  for (let gate = 0; gate < gateCount; gate++) {
    const group = groupOf.get(gate);
    const own = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!);
    const add = (nodes: Int32Array) => builder.gate(kind[gate]!, threshold[gate]!, nodes);
    if (group === undefined) {
      places[leafCount + gate] = add(own.map((input) => places[input]!));
      continue;
    }
    group.place ??= add(group.nodes.map((node) => places[node]!));
    const rest = own.filter((input) => !group.nodes.includes(input)).map((input) => places[input]!);
    places[leafCount + gate] = add(Int32Array.of(group.place, ...rest));
  }
  const built = builder.build([root < 0 ? root : places[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}

function commonGroups(graph: GateGraph): Map<number, Group> {
  const { gateCount, kind } = graph;
  const edges = edgesOf(graph);
  const groupOf = new Map<number, Group>();
  const common = new Int32Array(gateCount);
  for (let gate = 0; gate < gateCount; gate++) {
    if (kind[gate] === AT_LEAST || groupOf.has(gate)) continue;
    const others = countCommon(graph, edges, gate, { common, groupOf });
    const nearest = nearestOf(others, common);
    if (nearest >= 0) joinGroup(graph, gate, { nearest, others, common, groupOf });
    for (const other of others) common[other] = 0;
  }
  return groupOf;
}

/** Counts how many inputs other gates of the same kind, not yet in a group, have in common with one; lists them. */
function countCommon(
  { kind, firstInput, inputs }: GateGraph,
  { first, used, gate: gateOfEdge }: Edges,
  gate: number,
  { common, groupOf }: { common: Int32Array; groupOf: ReadonlyMap<number, Group> },
): Int32Array {
  const others = new IntList();
  for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
    const input = inputs[i]!;
    const start = first[input]!;
    const end = first[input + 1]!;
    if (end - start < 2 || end - start > MAX_USES) continue;
    for (let use = start; use < end; use++) {
      const other = gateOfEdge[used[use]!]!;
      if (other === gate || kind[other] !== kind[gate] || groupOf.has(other)) continue;
      if (common[other]!++ === 0) others.push(other);
    }
  }
  return others.toArray();
}

/** The gate with most in common, the first of equals; −1 where none has two inputs in common. */
function nearestOf(others: Int32Array, common: Int32Array): number {
  let nearest = -1;
  for (const other of others) {
    if (common[other]! >= 2 && (nearest < 0 || common[other]! > common[nearest]!)) nearest = other;
  }
  return nearest;
}

interface Candidates {
  readonly nearest: number;
  readonly others: Int32Array;
  readonly common: Int32Array;
  readonly groupOf: Map<number, Group>;
}

function joinGroup(graph: GateGraph, gate: number, candidates: Candidates): void {
  const { nearest, others, common, groupOf } = candidates;
  const inputsOf = (one: number) => graph.inputs.subarray(graph.firstInput[one]!, graph.firstInput[one + 1]!);
  const near = new Set(inputsOf(nearest));
  const nodes = inputsOf(gate).filter((input) => near.has(input));
  const group: Group = { nodes, place: undefined };
  groupOf.set(gate, group);
  for (const other of others) {
    if (common[other]! < nodes.length) continue;
    const own = new Set(inputsOf(other));
    if (nodes.every((node) => own.has(node))) groupOf.set(other, group);
  }
}
