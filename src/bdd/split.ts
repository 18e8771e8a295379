import { DisjointSets } from './disjoint-sets.js';
import { AT_LEAST, type GateGraph, type RootedGraph } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { findModules } from './modules.js';
import { parentCounts } from './parent-counts.js';

/** Says by a number which inputs of a gate belong together. */
type GroupOf = (gate: number, input: number) => number;

/**
 * Splits OR and AND gates so that more of the graph becomes modules; the function and the leaves stay the
 * same. Nearly linear time.
 *
 * Inputs of a module that share something with one another, but nothing with the rest, move into a gate of
 * their own: one entangled pair in a long series then entangles nothing else. In any other gate the inputs
 * that are modules used by it alone move together.
 */
export function split(rooted: RootedGraph): RootedGraph {
  const { graph, root } = rooted;
  const { leafCount, gateCount, kind, threshold } = graph;
  const parents = parentCounts(rooted);
  const regroup = regrouper(graph, grouping(rooted, parents));
  const builder = new GateGraphBuilder();
  const nodeInResult = new Int32Array(leafCount + gateCount);
  for (let leaf = 0; leaf < leafCount; leaf++) nodeInResult[leaf] = builder.leaf();
  for (let gate = 0; gate < gateCount; gate++) {
    if (parents[leafCount + gate] === 0) continue;
    const add = (inputs: ArrayLike<number>) => builder.gate(kind[gate]!, threshold[gate]!, inputs);
    const translate = (input: number) => nodeInResult[input]!;
    const { single, groups } = regroup(gate);
    const inputs = single.map(translate).concat(groups.map((group) => add(group.map(translate))));
    nodeInResult[leafCount + gate] = inputs.length === 1 ? inputs[0]! : add(inputs);
  }
  const built = builder.build([root < 0 ? root : nodeInResult[root]!]);
  return { graph: built.graph, root: built.roots[0]! };
}

function grouping(rooted: RootedGraph, parents: Int32Array): GroupOf {
  const { graph } = rooted;
  const { leafCount } = graph;
  const isModule = findModules(rooted);
  const sharing = sharingSets(graph, parents, isModule);
  const isPrivate = (node: number) =>
    parents[node] === 1 && (node < leafCount || isModule[node - leafCount] === 1);
  return (gate, input) => {
    if (isModule[gate] === 1) return sharing.find(input);
    return isPrivate(input) ? leafCount + gate : input;
  };
}

/** Puts nodes together that share something below them, inside the smallest module around them. */
function sharingSets(graph: GateGraph, parents: Int32Array, isModule: Uint8Array): DisjointSets {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const sets = new DisjointSets(leafCount + gateCount);
  for (let gate = 0; gate < gateCount; gate++) {
    if (isModule[gate] === 1 || parents[leafCount + gate] === 0) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) sets.union(inputs[i]!, leafCount + gate);
  }
  return sets;
}

/** The inputs of a gate that are alone in their group, and the groups of more than one. */
interface Regrouped {
  readonly single: number[];
  readonly groups: number[][];
}

function regrouper(graph: GateGraph, groupOf: GroupOf): (gate: number) => Regrouped {
  const { leafCount, gateCount, kind, firstInput, inputs } = graph;
  const sizes = new Int32Array(leafCount + gateCount);
  return (gate) => {
    const all = Array.from(inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!));
    if (kind[gate] === AT_LEAST) return { single: [], groups: [all] };
    const groupPerInput = all.map((input) => groupOf(gate, input));
    for (const group of groupPerInput) sizes[group]!++;
    const single = all.filter((_, i) => sizes[groupPerInput[i]!] === 1);
    const groups = new Map<number, number[]>();
    all.forEach((input, i) => {
      if (sizes[groupPerInput[i]!]! > 1) addTo(groups, groupPerInput[i]!, input);
    });
    for (const group of groupPerInput) sizes[group] = 0;
    return { single, groups: [...groups.values()] };
  };
}

function addTo(groups: Map<number, number[]>, group: number, member: number): void {
  const members = groups.get(group);
  if (members === undefined) groups.set(group, [member]);
  else members.push(member);
}
