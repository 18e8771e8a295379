import { type Budget, buildDiagram } from './build-diagram.js';
import { deepestFirstOrder } from './deepest-first-order.js';
import { depthFirstOrder } from './depth-first-order.js';
import type { Diagram } from './diagram.js';
import { AT_LEAST, type RootedGraph } from './gate-graph.js';
import { weightOrder } from './weight-order.js';

/** The most nodes that one diagram under construction may have: some 300 MB. */
const MAX_NODES = 2 ** 23;

/**
 * Budgets of growing size: an order that suits a graph seldom needs the larger ones, and one that does not
 * should not cost them.
 */
export const DEFAULT_BUDGETS: readonly Budget[] = [2 ** 15, 2 ** 19, 3 * 2 ** 19].map((steps) => ({
  steps,
  nodes: Math.min(8 * steps, MAX_NODES),
}));

/** Looks at an edge that finding one order may cost: about a quarter of a second. */
const MAX_ORDER_WORK = 5e7;

/**
 * A diagram for a cone whose root is a gate: every order is tried with every budget, smallest budget first, and the first
 * diagram to be finished wins; undefined when none is. Leaves that lie deepest first are tried last and with the largest
 * budget only: seldom best, but best for layers of services that stand in for each other. Deterministic: steps are
 * counted, not time.
 */
export function searchDiagram(
  cone: RootedGraph,
  budgets: readonly Budget[] = DEFAULT_BUDGETS,
): Diagram | undefined {
  if (budgets.length === 0 || isHopeless(cone)) return undefined;
  const orders = ordersOf(cone);
  const last = budgets.at(-1)!;
  for (const budget of budgets) {
    for (const order of budget === last ? [...orders, deepestFirstOrder(cone, orders.at(-1)!)] : orders) {
      const diagram = buildDiagram(cone, order, budget);
      if (diagram !== undefined) return diagram;
    }
  }
  return undefined;
}

/**
 * Whether a gate alone needs too many nodes: to count to k among n inputs that fail apart takes k·(n − k + 1) of them in
 * any order. Refused at once, since a million replicas in three zones would else take half a minute to give up.
 */
function isHopeless({ graph: { gateCount, kind, threshold, firstInput } }: RootedGraph): boolean {
  for (let gate = 0; gate < gateCount; gate++) {
    const count = firstInput[gate + 1]! - firstInput[gate]!;
    const needed = threshold[gate]!;
    if (kind[gate] === AT_LEAST && needed * (count - needed + 1) > MAX_NODES) return true;
  }
  return false;
}

/**
 * The orders worth trying; the leaves' own numbering, also depth-first, where the graph is too large for
 * better ones.
 */
function ordersOf(cone: RootedGraph): Int32Array[] {
  const orders = [weightOrder(cone, MAX_ORDER_WORK), depthFirstOrder(cone, MAX_ORDER_WORK)].filter(
    (order) => order !== undefined,
  );
  return orders.length > 0 ? orders : [new Int32Array(cone.graph.leafCount).map((_, leaf) => leaf)];
}
