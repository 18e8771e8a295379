import { CutSetAlgebra, type CutSetBudget, EMPTY_SET, NO_SET } from './cut-set-algebra.js';
import { depthFirstOrder } from './depth-first-order.js';
import { type Diagram, finishDiagram } from './diagram.js';
import { AT_LEAST, type GateGraph, OR, type RootedGraph } from './gate-graph.js';
import { OVER_BUDGET } from './node-store.js';

/** Looks at an edge that finding the order of variables may cost. */
const MAX_ORDER_WORK = 2e7;

/** The cut sets of a cone, and what they cost. */
export interface BuiltCutSets {
  /**
   * Read as a family: `high` are the sets with the leaf order[level], without it, `low` those without. Null where no set
   * is of an order up to the limit.
   */
  readonly family: Diagram | null;
  readonly stepsLeft: number;
  readonly leastOrder: number;
}

/** Families under construction. */
interface Workshop {
  readonly algebra: CutSetAlgebra;
  readonly limit: number;
  /** Per node of the graph: its family, and the deepest level below it. */
  readonly built: Int32Array;
  readonly deepest: Int32Array;
  /** Counting to many takes a step for each count that can be reached. */
  counts: number;
}

/**
 * The minimal cut sets of a graph whose root is a gate, up to an order: gates are built bottom-up from the families of
 * their inputs, and what is of a greater order is dropped on the way, since no set becomes smaller by what it joins.
 * Leaf i adds orders[i] to the order of a set. Undefined when the budget does not suffice.
 */
export function buildCutSets(
  cone: RootedGraph,
  orders: ArrayLike<number>,
  limit: number,
  budget: CutSetBudget,
): BuiltCutSets | undefined {
  const { graph, root } = cone;
  const order = variableOrder(cone);
  const algebra = new CutSetAlgebra(
    Array.from(order, (leaf) => orders[leaf]!),
    budget,
  );
  const built = new Int32Array(graph.leafCount + graph.gateCount);
  const shop: Workshop = { algebra, limit, built, deepest: built.slice(), counts: budget.steps };
  for (let level = order.length - 1; level >= 0; level--) {
    const leaf = order[level]!;
    shop.deepest[leaf] = level;
    if (orders[leaf]! <= limit) built[leaf] = algebra.single(level);
    if (built[leaf] === OVER_BUDGET) return undefined;
  }
  for (let gate = 0; gate <= root - graph.leafCount; gate++) {
    built[graph.leafCount + gate] = buildGate(shop, graph, gate);
    if (built[graph.leafCount + gate] === OVER_BUDGET) return undefined;
  }
  const family = built[root]! <= EMPTY_SET ? null : finishDiagram(algebra.store, built[root]!, order);
  return { family, stepsLeft: algebra.stepsLeft, leastOrder: algebra.leastOrder(built[root]!) };
}

/** What is entangled together; the leaves' own numbering, also depth-first, for one gate alone or too many. */
function variableOrder(cone: RootedGraph): Int32Array {
  const { leafCount, gateCount } = cone.graph;
  const order = gateCount > 1 ? depthFirstOrder(cone, MAX_ORDER_WORK) : undefined;
  return order ?? new Int32Array(leafCount).map((_, leaf) => leaf);
}

function buildGate(shop: Workshop, graph: GateGraph, gate: number): number {
  const { algebra, limit, built, deepest } = shop;
  const inputs = graph.inputs.slice(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
  const level = (node: number) => algebra.store.level(built[node]!);
  // Deepest first, so that what is added lies above what is there.
  inputs.sort((m, n) => level(n) - level(m) || deepest[n]! - deepest[m]! || m - n);
  deepest[graph.leafCount + gate] = inputs.reduce((most, input) => Math.max(most, deepest[input]!), 0);
  const operands = inputs.map((input) => built[input]!);
  if (graph.kind[gate] === AT_LEAST) return buildAtLeast(shop, graph.threshold[gate]!, operands);
  const isOr = graph.kind[gate] === OR;
  let result = isOr ? NO_SET : EMPTY_SET;
  for (const operand of operands) {
    result = isOr ? algebra.union(result, operand) : algebra.product(result, operand, limit);
    if (result === OVER_BUDGET) return OVER_BUDGET;
  }
  return result;
}

/**
 * At least `threshold` of the operands: row(j) = at least j of those so far, and one operand more makes it
 * row(j) + operand · row(j − 1). Only rows from which the threshold can be reached, and that have sets, are looked at.
 */
function buildAtLeast(shop: Workshop, threshold: number, operands: Int32Array): number {
  const { algebra, limit } = shop;
  const rows = new Int32Array(threshold + 1);
  rows[0] = EMPTY_SET;
  let highest = 0;
  for (let i = 0; i < operands.length; i++) {
    const least = Math.max(1, threshold - (operands.length - i - 1));
    const top = Math.min(threshold, highest + 1);
    shop.counts -= Math.max(0, top - least);
    if (shop.counts < 0) return OVER_BUDGET;
    for (let j = top; j >= least; j--) {
      const more = algebra.product(operands[i]!, rows[j - 1]!, limit);
      rows[j] = more === OVER_BUDGET ? OVER_BUDGET : algebra.union(rows[j]!, more);
      if (rows[j] === OVER_BUDGET) return OVER_BUDGET;
    }
    if (rows[top] !== NO_SET) highest = top;
  }
  return rows[threshold]!;
}
