import { AND, AT_LEAST, OR, type RootedGraph } from './gate-graph.js';

/** The function that is true when the given one works, of leaves that are true when they work; inputs as they were. */
export function dual({ graph, root }: RootedGraph): RootedGraph {
  const { gateCount, kind, threshold, firstInput } = graph;
  const count = (gate: number) => firstInput[gate + 1]! - firstInput[gate]!;
  const dualKind = kind.map((own) => (own === AT_LEAST ? AT_LEAST : own === OR ? AND : OR));
  const dualThreshold = threshold.map((k, gate) => count(gate) - k + 1);
  return { graph: { ...graph, kind: dualKind, threshold: dualThreshold, gateCount }, root };
}
