import { type Dominators, dominatorsOf } from './dominators.js';
import { CUT_TO_ALWAYS, CUT_TO_NEVER, type Edges, edgesOf, KEPT, withCuts } from './edges.js';
import { AT_LEAST, type GateGraph, OR, type RootedGraph } from './gate-graph.js';

/**
 * Drops repetitions: what an OR has as an input decides it by failing, so below that OR, where only it can be reached,
 * the same input may as well never fail; dually below an AND it may always have failed. x or (y and (x or z)) is x or (y
 * and z). Leaves keep their numbers; the same object where nothing is to be dropped. O(n log n).
 */
export function absorb(rooted: RootedGraph): RootedGraph {
  const { graph, root } = rooted;
  if (root < graph.leafCount) return rooted;
  const edges = edgesOf(graph);
  const dominators = dominatorsOf(rooted);
  const mark = new Uint8Array(graph.inputs.length);
  let isAny = false;
  for (let node = 0; node < root; node++) {
    if (edges.first[node + 1]! - edges.first[node]! < 2) continue;
    if (markBelowUsers(graph, edges, dominators, { node, mark })) isAny = true;
  }
  return isAny ? withCuts(rooted, mark) : rooted;
}

/** Users in the order of `start` nest like parentheses: the open ones dominate the next. */
function markBelowUsers(
  { leafCount, kind }: GateGraph,
  edges: Edges,
  { start, size }: Dominators,
  { node, mark }: { node: number; mark: Uint8Array },
): boolean {
  const place = (edge: number) => start[leafCount + edges.gate[edge]!]!;
  const uses = edges.used.slice(edges.first[node]!, edges.first[node + 1]!);
  uses.sort((a, b) => place(a) - place(b));
  const open: number[] = [];
  let isAny = false;
  for (const edge of uses) {
    const gate = edges.gate[edge]!;
    if (place(edge) < 0) continue;
    while (open.length > 0 && place(edge) >= endOf(open.at(-1)!)) open.pop();
    if (open.length > 0) {
      mark[edge] = kind[open.at(-1)!] === OR ? CUT_TO_NEVER : CUT_TO_ALWAYS;
      isAny = true;
    }
    if (mark[edge] === KEPT && kind[gate] !== AT_LEAST) open.push(gate);
  }
  return isAny;

  function endOf(gate: number): number {
    return start[leafCount + gate]! + size[leafCount + gate]!;
  }
}
