import { Apply } from './apply.js';
import { type Diagram, finishDiagram } from './diagram.js';
import { AT_LEAST, type GateGraph, OR, type RootedGraph } from './gate-graph.js';
import { FAILED, NodeStore, OVER_BUDGET, WORKS } from './node-store.js';

/** How much one attempt at a diagram may cost. */
export interface Budget {
  /** Pairs of nodes that OR and AND look at. */
  readonly steps: number;
  /** Diagram nodes that come to exist on the way, each some 36 bytes. */
  readonly nodes: number;
}

/** What came of an attempt that a budget did not suffice for. */
export interface Unfinished {
  /** The steps of the budget. */
  readonly steps: number;
  /** The share of the gates that were built, 0 to 1. */
  readonly built: number;
}

/** A store under construction with the operations on it, and what has been built so far. */
interface Workshop {
  readonly store: NodeStore;
  readonly apply: Apply;
  /** Per node of the graph: its diagram, and the deepest level below it. */
  readonly built: Int32Array;
  readonly deepest: Int32Array;
}

/**
 * Turns a graph whose root is a gate into a diagram that tests the leaves in the given order, first at the
 * top; gates are built bottom-up, each combining its inputs from the deepest upwards. Unfinished when
 * the budget does not suffice. The order names every leaf once.
 */
export function buildDiagram(
  { graph, root }: RootedGraph,
  order: Int32Array,
  budget: Budget,
): Diagram | Unfinished {
  const store = new NodeStore(budget.nodes);
  const built = new Int32Array(graph.leafCount + graph.gateCount);
  const shop = { store, apply: new Apply(store, budget.steps), built, deepest: built.slice() };
  for (let level = order.length - 1; level >= 0; level--) {
    const leaf = order[level]!;
    built[leaf] = store.node(level, WORKS, FAILED);
    shop.deepest[leaf] = level;
    if (built[leaf] === OVER_BUDGET) return { steps: budget.steps, built: 0 };
  }
  const gates = root - graph.leafCount + 1;
  for (let gate = 0; gate < gates; gate++) {
    built[graph.leafCount + gate] = buildGate(shop, graph, gate);
    if (built[graph.leafCount + gate] === OVER_BUDGET) return { steps: budget.steps, built: gate / gates };
  }
  return finishDiagram(store, built[root]!, order);
}

function buildGate(shop: Workshop, graph: GateGraph, gate: number): number {
  const inputs = graph.inputs.slice(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
  sortDeepestFirst(shop, inputs);
  shop.deepest[graph.leafCount + gate] = inputs.reduce(
    (most, input) => Math.max(most, shop.deepest[input]!),
    0,
  );
  const operands = inputs.map((input) => shop.built[input]!);
  if (graph.kind[gate] === AT_LEAST) return buildAtLeast(shop, graph.threshold[gate]!, operands);
  return buildAnyOrAll(shop, graph.kind[gate] === OR, operands);
}

/**
 * Deepest top variable first, so that what is added lies above what is there; then what reaches deepest
 * first.
 */
function sortDeepestFirst({ store, built, deepest }: Workshop, nodes: Int32Array): void {
  const level = (node: number) => store.level(built[node]!);
  nodes.sort((m, n) => level(n) - level(m) || deepest[n]! - deepest[m]! || m - n);
}

function buildAnyOrAll({ apply }: Workshop, isOr: boolean, operands: Int32Array): number {
  let result = isOr ? WORKS : FAILED;
  for (const operand of operands) {
    result = isOr ? apply.or(result, operand) : apply.and(result, operand);
    if (result === OVER_BUDGET) return OVER_BUDGET;
  }
  return result;
}

/**
 * At least `threshold` of the operands, which come deepest first: row(j) = at least j of those so far, and
 * one operand more makes it operand ? row(j − 1) : row(j). Only rows that the threshold can still be reached
 * from are kept up to date.
 */
function buildAtLeast(shop: Workshop, threshold: number, operands: Int32Array): number {
  const row = new Int32Array(threshold + 1).fill(WORKS);
  row[0] = FAILED;
  for (let i = 0; i < operands.length; i++) {
    const stillToCome = operands.length - i - 1;
    const least = Math.max(1, threshold - stillToCome);
    for (let j = Math.min(threshold, i + 1); j >= least; j--) {
      row[j] = choose(shop, operands[i]!, row[j - 1]!, row[j]!);
      if (row[j] === OVER_BUDGET) return OVER_BUDGET;
    }
  }
  return row[threshold]!;
}

/** `high` where the operand has failed, else `low`; low implies high. */
function choose({ store, apply }: Workshop, operand: number, high: number, low: number): number {
  const level = store.level(operand);
  const isLiteral = store.low(operand) === WORKS && store.high(operand) === FAILED;
  const isOnTop = level < store.level(high) && level < store.level(low);
  if (isLiteral && isOnTop) return store.node(level, low, high);
  const both = apply.and(operand, high);
  return both === OVER_BUDGET ? OVER_BUDGET : apply.or(both, low);
}
