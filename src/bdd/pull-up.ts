import { type Dominators, dominatorsOf } from './dominators.js';
import { CUT_TO_ALWAYS, CUT_TO_NEVER, type Edges, edgesOf, withCuts } from './edges.js';
import type { GateGraph, RootedGraph } from './gate-graph.js';
import { IntList } from './int-list.js';

/** How many edges may be looked at for one node, so that the whole stays nearly linear. */
const MAX_WORK = 2 ** 12;

/** And for all nodes together: a graph of many thousand shared gates that decide each other is left as it is from there. */
const MAX_ALL_WORK = 2 ** 24;

/** Everything that stays the same while nodes are looked at, and the decisions made. */
interface Task {
  readonly graph: GateGraph;
  readonly edges: Edges;
  readonly dominators: Dominators;
  readonly mark: Uint8Array;
  /** Per gate that something is pulled up to: those nodes, and whether by OR. */
  readonly pulled: Map<number, { nodes: number[]; isOr: boolean }>;
  /** Per gate: how many of its inputs are decided by the node looked at; zero between nodes. */
  readonly decided: Int32Array;
  /** How many edges may still be looked at. */
  left: number;
}

/**
 * Deep absorption: where x's failing makes gate g fail, however many gates lie between, g is x or (g with x working), and
 * dually where x's working makes g work; done where at least two uses of x, which only g leads to, become one. At least 3
 * of 300 replicas in three zones is: a zone, or at least 3 of 300. Leaves keep their numbers; the same object where
 * nothing changes.
 *
 * A gate x that has a node below it pulled up must wait for the next time: by then it may be another function.
 */
export function pullUp(rooted: RootedGraph): RootedGraph {
  const { graph, root } = rooted;
  if (root < graph.leafCount) return rooted;
  const task: Task = {
    graph,
    edges: edgesOf(graph),
    dominators: dominatorsOf(rooted),
    mark: new Uint8Array(graph.inputs.length),
    pulled: new Map(),
    decided: new Int32Array(graph.gateCount),
    left: MAX_ALL_WORK,
  };
  decide(task, root);
  if (task.pulled.size === 0) return rooted;
  return withCuts(rooted, task.mark, (builder, gate, node, places) => {
    const pulled = task.pulled.get(gate);
    if (pulled === undefined) return node;
    const parts = [...pulled.nodes.map((one) => places[one]!), node];
    return pulled.isOr ? builder.or(parts) : builder.and(parts);
  });
}

function decide(task: Task, root: number): void {
  const { leafCount, firstInput, inputs } = task.graph;
  const { first } = task.edges;
  const mustWait = new Uint8Array(root + 1);
  for (let node = 0; node < root && task.left > 0; node++) {
    const gate = node - leafCount;
    if (gate >= 0) {
      for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++)
        mustWait[node]! |= mustWait[inputs[i]!]!;
    }
    if (mustWait[node] === 1 || first[node + 1]! - first[node]! < 2) continue;
    if (pull(task, node, true) || pull(task, node, false)) mustWait[node] = 1;
  }
}

/** Pulls a node up to each topmost gate that it decides and that leads to several of its uses. */
function pull(task: Task, node: number, isOr: boolean): boolean {
  const { mark, pulled } = task;
  const isDecided = decidedGates(task, node, isOr);
  if (isDecided.size === 0) return false;
  let isAny = false;
  for (const [top, uses] of usesByTop(task, node, isDecided)) {
    const already = pulled.get(top);
    if (uses.length < 2 || (already !== undefined && already.isOr !== isOr)) continue;
    for (const edge of uses) mark[edge] = isOr ? CUT_TO_NEVER : CUT_TO_ALWAYS;
    if (already === undefined) pulled.set(top, { nodes: [node], isOr });
    else already.nodes.push(node);
    isAny = true;
  }
  return isAny;
}

function usesByTop(task: Task, node: number, isDecided: ReadonlySet<number>): Map<number, number[]> {
  const { edges, graph } = task;
  const byTop = new Map<number, number[]>();
  for (let i = edges.first[node]!; i < edges.first[node + 1]!; i++) {
    const edge = edges.used[i]!;
    const top = topmost(task, graph.leafCount + edges.gate[edge]!, isDecided);
    if (top < 0) continue;
    const uses = byTop.get(top);
    if (uses === undefined) byTop.set(top, [edge]);
    else uses.push(edge);
  }
  return byTop;
}

/** The gates that fail with a node's failing, or that work with its working. */
function decidedGates(task: Task, node: number, byFailing: boolean): Set<number> {
  const { graph, edges, decided } = task;
  const { leafCount, threshold, firstInput } = graph;
  const found = new Set<number>();
  const open = new IntList();
  const touched = new IntList();
  open.push(node);
  while (open.length > 0 && touched.length < MAX_WORK) {
    const next = open.pop();
    for (let i = edges.first[next]!; i < edges.first[next + 1]!; i++) {
      const gate = edges.gate[edges.used[i]!]!;
      const count = firstInput[gate + 1]! - firstInput[gate]!;
      const needed = byFailing ? threshold[gate]! : count - threshold[gate]! + 1;
      touched.push(gate);
      if (++decided[gate]! !== needed) continue;
      found.add(gate);
      open.push(leafCount + gate);
    }
  }
  for (let i = 0; i < touched.length; i++) decided[touched.items[i]!] = 0;
  task.left -= touched.length;
  return found;
}

/** The decided gate nearest to the root that leads to everything below `node`; −1 where there is none. */
function topmost(task: Task, node: number, isDecided: ReadonlySet<number>): number {
  const { graph, dominators } = task;
  let top = -1;
  let left = isDecided.size;
  let steps = 0;
  for (let at = node; at >= 0 && left > 0 && steps < MAX_WORK; steps++) {
    if (isDecided.has(at - graph.leafCount)) {
      top = at - graph.leafCount;
      left--;
    }
    at = dominators.immediate[at]!;
  }
  task.left -= steps;
  return top;
}
