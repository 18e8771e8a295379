import type { Allowance } from './allowance.js';
import { type Budget, buildDiagram, type Unfinished } from './build-diagram.js';
import { deepestFirstOrder } from './deepest-first-order.js';
import { depthFirstOrder } from './depth-first-order.js';
import type { Diagram } from './diagram.js';
import { AT_LEAST, type GateGraph, type RootedGraph } from './gate-graph.js';
import { leafDepths } from './leaf-depths.js';
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

/** How far an order has come with its last two budgets, the larger one last; from nothing with no steps. */
interface Progress {
  readonly order: Int32Array;
  before: Unfinished;
  last: Unfinished;
}

const NOTHING: Unfinished = { steps: 0, built: 0 };

/** Steps that a diagram took, for each of its nodes, about. */
const STEPS_PER_NODE = 16;

/** What became of one budget: the diagram, if it was found, and about how many steps that took. */
interface Attempt {
  readonly diagram: Diagram | undefined;
  readonly spent: number;
}

/** A diagram for a cone whose root is a gate, by all budgets in turn; undefined when none is found. */
export function searchDiagram(
  cone: RootedGraph,
  budgets: readonly Budget[] = DEFAULT_BUDGETS,
): Diagram | undefined {
  return new DiagramSearch(cone).find(budgets);
}

/**
 * A search for a diagram for a cone whose root is a gate: every order is tried with every budget, smallest budget first, and
 * the first diagram to be finished wins. Leaves that lie deepest first are tried last: seldom best, but best for layers of
 * services that stand in for each other; the other way round they are tried first where one leaf is asked after another. An order that would not be done with a budget even if it went on as fast as
 * between its last two, though each gate costs more than those below it, is not tried. Deterministic: steps are counted,
 * not time.
 */
export class DiagramSearch {
  readonly #cone: RootedGraph;
  readonly #key: string;
  #orders: readonly Progress[] | undefined;
  readonly #attempts = new Map<number, Attempt>();

  /** @param key what tells it from other searches, where an allowance is to pay for it. */
  constructor(cone: RootedGraph, key = '') {
    this.#cone = cone;
    this.#key = key;
  }

  /** The diagram; undefined when these budgets, or the allowance, do not suffice. May be asked again, also with larger ones. */
  find(budgets: readonly Budget[], allowance?: Allowance): Diagram | undefined {
    if (budgets.length === 0 || isHopeless(this.#cone)) return undefined;
    for (const budget of budgets) {
      const { steps } = budget;
      if (allowance?.covers(steps) === false) return undefined;
      const { diagram, spent } = this.#attempt(budget);
      allowance?.pay(this.#key, steps, { spent, isFound: diagram !== undefined });
      if (diagram !== undefined) return diagram;
    }
    return undefined;
  }

  /** Whether a cone is the one that is searched. */
  isFor({ graph, root }: RootedGraph): boolean {
    return this.#cone.root === root && isSame(this.#cone.graph, graph);
  }

  /** Inputs of the graph and nodes of diagrams that are kept for it. */
  get size(): number {
    let size = this.#cone.graph.inputs.length;
    for (const { diagram } of this.#attempts.values()) size += diagram?.level.length ?? 0;
    return size;
  }

  #attempt(budget: Budget): Attempt {
    const known = this.#attempts.get(budget.steps);
    if (known !== undefined) return known;
    const found = this.#tryOrders(budget);
    this.#attempts.set(budget.steps, found);
    return found;
  }

  #tryOrders(budget: Budget): Attempt {
    this.#orders ??= ordersOf(this.#cone).map((order) => ({ order, before: NOTHING, last: NOTHING }));
    let spent = 0;
    for (const progress of this.#orders) {
      if (!mayFinish(progress, budget.steps)) continue;
      const diagram = buildDiagram(this.#cone, progress.order, budget);
      if ('level' in diagram)
        return { diagram, spent: spent + Math.min(budget.steps, STEPS_PER_NODE * diagram.level.length) };
      spent += budget.steps;
      progress.before = progress.last;
      progress.last = diagram;
    }
    return { diagram: undefined, spent };
  }
}

function isSame(a: GateGraph, b: GateGraph): boolean {
  const areSame = (some: ArrayLike<number>, others: ArrayLike<number>) => {
    if (some.length !== others.length) return false;
    for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
    return true;
  };
  return (
    a.leafCount === b.leafCount &&
    areSame(a.kind, b.kind) &&
    areSame(a.threshold, b.threshold) &&
    areSame(a.firstInput, b.firstInput) &&
    areSame(a.inputs, b.inputs)
  );
}

/** Where only one budget was tried, or the second came no further, there is nothing to go by. */
function mayFinish({ before, last }: Progress, steps: number): boolean {
  if (before.steps === 0 || last.built === before.built) return true;
  const speed = (last.built - before.built) / (last.steps - before.steps);
  return last.built + speed * (steps - last.steps) >= 1;
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
  if (orders.length === 0) orders.push(new Int32Array(cone.graph.leafCount).map((_, leaf) => leaf));
  const depths = leafDepths(cone);
  const deepest = deepestFirstOrder(depths, orders.at(-1)!);
  return isSequence(depths) ? [deepest.toReversed(), ...orders, deepest] : [...orders, deepest];
}

/** Whether one leaf is asked after another, as by what finds the way through a network: then that order is the best. */
function isSequence(depths: Int32Array): boolean {
  return depths.length > 0 && depths.reduce((most, depth) => Math.max(most, depth)) >= depths.length / 2;
}
