import type { RootedGraph } from '../bdd/gate-graph.js';
import type { Building } from './building.js';
import type { Situation } from './system.js';

/** One of the parts of a block, as it differs from the others. */
export interface Member {
  part: number;
  /** The leaves that no other member has. */
  own: readonly number[];
  /** Two members of one form are the same but for their own leaves, which then correspond in their order. */
  form: number;
}

/** The parts of a block as its members. */
export function membersOf(building: Building, parts: readonly number[]): Member[] {
  const graphs = parts.map((part) => building.builder.buildBelow(part));
  const uses = new Map<number, number>();
  for (const graph of graphs) for (const leaf of leavesOf(graph)) uses.set(leaf, (uses.get(leaf) ?? 0) + 1);
  const forms = new Map<string, number>();
  return graphs.map((graph, index) => {
    const own = [...leavesOf(graph)].filter((leaf) => uses.get(leaf) === 1);
    const text = formOf(graph, own);
    const form = forms.get(text) ?? forms.size;
    forms.set(text, form);
    return { part: parts[index]!, own, form };
  });
}

/** Members with the same key are alike in a situation: exchanging them changes nothing. */
export function likenessIn({ leaves }: Situation, { form, own }: Member): string {
  const figures = own.map((leaf) => {
    const { unavailability, frequency, units, failing, given } = leaves[leaf]!;
    return [unavailability, frequency, units, failing, given?.units, given?.failing].join(' ');
  });
  return `${form}: ${figures.join(', ')}`;
}

/** The leaves of a graph in the order in which they are met. */
function leavesOf({ graph: { inputs, leafCount }, root }: RootedGraph): Set<number> {
  const leaves = new Set<number>();
  for (const node of [...inputs, root]) if (node >= 0 && node < leafCount) leaves.add(node);
  return leaves;
}

/** What a part is made of, its own leaves by their order. */
function formOf({ graph, root }: RootedGraph, own: readonly number[]): string {
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  const places = new Map(own.map((leaf, place) => [leaf, place]));
  const called = (node: number) => {
    if (node >= leafCount) return `gate ${node - leafCount}`;
    return places.has(node) ? `own ${places.get(node)}` : `leaf ${node}`;
  };
  const gates = Array.from({ length: gateCount }, (_, gate) => {
    const below = Array.from(inputs.subarray(firstInput[gate], firstInput[gate + 1]), called);
    return `${kind[gate]} ${threshold[gate]} ${below.join(' ')}`;
  });
  return [...gates, called(root)].join('; ');
}
