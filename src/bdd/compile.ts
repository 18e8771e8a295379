import type { Allowance } from './allowance.js';
import type { Budget } from './build-diagram.js';
import { casesOf } from './cases.js';
import { type Cone, ConeExtractor } from './cone.js';
import type { GateGraph } from './gate-graph.js';
import { hasClosedForm } from './has-closed-form.js';
import { type Modules, ModuleTree } from './module-tree.js';
import { findModules } from './modules.js';
import { preprocess } from './preprocess.js';
import { rememberedSearch } from './remembered-searches.js';
import { DEFAULT_BUDGETS } from './search-diagram.js';
import { split } from './split.js';

/**
 * One root of a graph as a tree of modules over the leaves that the root depends on, ready to be quantified.
 */
export interface Compiled extends Modules {
  readonly tooEntangled: false;
  /** How many leaves the whole graph has: the length of the arrays that quantify takes. */
  readonly leafCount: number;
  /** Per leaf of the tree: its index in the whole graph. */
  readonly leaves: Int32Array;
}

/** The answer of `compile` when a module needs more than the budget. */
export interface TooEntangled {
  readonly tooEntangled: true;
  /** Indices, ascending, of the graph's leaves in that module and in modules below it. */
  readonly leaves: Int32Array;
  /** How many gates the module itself has. */
  readonly gates: number;
}

/**
 * Prepares one root of a graph: simplifies, splits into modules, and gives each a closed form, or a diagram
 * where its inputs share something. A module that none of the budgets suffices for, or the allowance, makes the whole
 * answer TooEntangled. Constants are allowed as the root.
 */
export function compile(
  graph: GateGraph,
  root: number,
  budgets: readonly Budget[] = DEFAULT_BUDGETS,
  allowance?: Allowance,
): Compiled | TooEntangled {
  const cone = simplified(graph, root);
  const rooted = split(cone);
  const tree = new ModuleTree(rooted);
  const modules = findModules(rooted);
  const extractor = new ConeExtractor(rooted.graph, modules);
  for (let gate = 0; gate < rooted.graph.gateCount; gate++) {
    if (modules[gate] === 0) continue;
    if (hasClosedForm(rooted.graph, gate, modules)) {
      tree.addGate(gate);
      continue;
    }
    const entangled = extractor.extract(rooted.graph.leafCount + gate);
    if (!addEntangled(tree, gate, entangled, { budgets, allowance }))
      return tooEntangled(rooted.graph, gate, entangled, cone.leaves);
  }
  return { tooEntangled: false, leafCount: graph.leafCount, leaves: cone.leaves, ...tree.finish() };
}

/** A module of more inputs than this is taken apart into cases before a diagram is tried, which would fill seconds in vain. */
const LARGE = 2 ** 17;

/**
 * Adds a module that shares something: as a diagram, as cases where it is large or all budgets but the last are too small
 * for one, or as a diagram of any size; false where none will do. In a diagram joint effects are local, in cases they
 * cost the whole.
 */
function addEntangled(
  tree: ModuleTree,
  gate: number,
  cone: Cone,
  { budgets, allowance }: { budgets: readonly Budget[]; allowance: Allowance | undefined },
): boolean {
  const search = rememberedSearch(cone);
  const early = cone.graph.inputs.length > LARGE ? casesOf(cone) : undefined;
  const small = early === undefined ? search.find(budgets.slice(0, -1), allowance) : undefined;
  const cases = early ?? (small === undefined ? casesOf(cone) : undefined);
  if (cases !== undefined) {
    tree.addCases(gate, cone.leaves, cases);
    return true;
  }
  const diagram = small ?? search.find(budgets.slice(-1), allowance);
  if (diagram === undefined) return false;
  const variables = diagram.order.map((leaf) => cone.leaves[leaf]!);
  tree.addDiagram(gate, variables, diagram);
  return true;
}

/** What lies below a root, preprocessed; leaves that then no longer matter are not there. */
function simplified(graph: GateGraph, root: number): Cone {
  const cone = new ConeExtractor(graph).extract(root);
  const rooted = preprocess(cone);
  const needed = new ConeExtractor(rooted.graph).extract(rooted.root);
  return { ...needed, leaves: needed.leaves.map((leaf) => cone.leaves[leaf]!) };
}

function tooEntangled(
  graph: GateGraph,
  gate: number,
  entangled: Cone,
  outerLeaves: Int32Array,
): TooEntangled {
  const below = new ConeExtractor(graph).extract(graph.leafCount + gate).leaves;
  const leaves = below.map((leaf) => outerLeaves[leaf]!).sort();
  return { tooEntangled: true, leaves, gates: entangled.graph.gateCount };
}
