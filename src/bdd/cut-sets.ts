import { buildCutSets } from './build-cut-sets.js';
import { ConeExtractor } from './cone.js';
import { type CutSetBudget, NO_LIMIT } from './cut-set-algebra.js';
import type { Diagram } from './diagram.js';
import type { RootedGraph } from './gate-graph.js';
import { findModules } from './modules.js';
import { preprocess } from './preprocess.js';
import { split } from './split.js';
import { substituteLeaves } from './substitute-leaves.js';

/** One module's minimal cut sets over its inputs, each a leaf or a module before it. */
export interface CutSetModule {
  /** Null where no set is of an order up to the limit. */
  readonly family: Diagram | null;
  /** Per level of the family: a leaf of the whole graph, or leafCount + m for module m. */
  readonly inputs: Int32Array;
}

/**
 * All minimal cut sets up to an order, as a tree of modules: a set of a module with each module in it replaced by one of
 * that module's sets. A leaf or a module is an input of one module at most.
 *
 * Each module holds its own sets to the limit, so a combination of several can be of a greater order: x·(a + b·c) up to
 * order 2 has the sets {x, M} and {a}, {b, c} of M. Who puts them together leaves out what is beyond `limit`.
 */
export interface CutSets {
  /** How many leaves the whole graph has. */
  readonly leafCount: number;
  readonly limit: number;
  /** Inner ones first. */
  readonly modules: readonly CutSetModule[];
  /** A leaf, leafCount + m for module m, NEVER or ALWAYS. */
  readonly root: number;
}

/** What all modules together may cost: about three seconds and 200 MB. */
const DEFAULT_BUDGET: CutSetBudget = { steps: 2 ** 22, nodes: 2 ** 22 };

/**
 * The minimal cut sets up to order `limit`, where leaf i counts orders[i], at least 1; a leaf of more than the limit is in
 * none, and none is missing. The root is a node of the graph or a constant. Undefined when the budget does not suffice.
 *
 * A cut set of the whole is one of the outermost module with each module in it replaced by one of its own: they share no
 * leaf, so minimal ones stay minimal and are different (Dutuit and Rauzy 1996).
 */
export function cutSetsOf(
  rooted: RootedGraph,
  orders: ArrayLike<number>,
  limit: number,
  budget: CutSetBudget = DEFAULT_BUDGET,
): CutSets | undefined {
  const { leafCount } = rooted.graph;
  const possible = Int32Array.from({ length: leafCount }, (_, leaf) => (orders[leaf]! <= limit ? leaf : -1));
  const relevant = substituteLeaves(rooted, possible, leafCount);
  const cone = new ConeExtractor(relevant.graph).extract(relevant.root);
  const outer = split(preprocess(cone));
  const leaf = (node: number) => cone.leaves[node]!;
  const empty = { leafCount, limit, modules: [] };
  if (outer.root < outer.graph.leafCount)
    return { ...empty, root: outer.root < 0 ? outer.root : leaf(outer.root) };
  const modules = modulesOf(outer, (node) => orders[leaf(node)]!, limit, budget);
  if (modules === undefined) return undefined;
  const inWhole = (node: number) => (node < 0 ? leafCount + ~node : leaf(node));
  return {
    ...empty,
    modules: modules.map(({ family, inputs }) => ({ family, inputs: inputs.map(inWhole) })),
    root: leafCount + modules.length - 1,
  };
}

/** The families of all modules; an input is a leaf of the graph, or ~m for module m. */
function modulesOf(
  outer: RootedGraph,
  orderOf: (leaf: number) => number,
  limit: number,
  { steps, nodes }: CutSetBudget,
): CutSetModule[] | undefined {
  const { leafCount, gateCount } = outer.graph;
  const isModule = findModules(outer);
  const extractor = new ConeExtractor(outer.graph, isModule);
  const modules: CutSetModule[] = [];
  const place = new Int32Array(gateCount);
  const least = new Int32Array(gateCount);
  let left = steps;
  for (let gate = 0; gate < gateCount; gate++) {
    if (isModule[gate] === 0) continue;
    const inner = extractor.extract(leafCount + gate);
    const orders = inner.leaves.map((node) => (node < leafCount ? orderOf(node) : least[node - leafCount]!));
    const built = buildCutSets(inner, orders, limit, { steps: left, nodes });
    if (built === undefined) return undefined;
    const { family, leastOrder, stepsLeft } = built;
    left = stepsLeft;
    place[gate] = modules.length;
    least[gate] = Math.min(leastOrder, NO_LIMIT);
    const inputs = (family?.order ?? new Int32Array(0)).map((at) => {
      const node = inner.leaves[at]!;
      return node < leafCount ? node : ~place[node - leafCount]!;
    });
    modules.push({ family, inputs });
  }
  return modules;
}
