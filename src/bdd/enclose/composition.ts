import { type Cone, ConeExtractor } from '../cone.js';
import type { Diagram } from '../diagram.js';
import { ALWAYS, type GateGraph, type RootedGraph } from '../gate-graph.js';
import { hasClosedForm } from '../has-closed-form.js';
import { findModules } from '../modules.js';
import { preprocess } from '../preprocess.js';
import { searchDiagram } from '../search-diagram.js';
import { split } from '../split.js';
import type { Ends } from './association-bounds.js';
import { diagramEnds, type Interval } from './diagram-ends.js';
import { independentHigh, independentLow, workOf } from './independent-gate.js';
import type { Composition, Part, Tree } from './nesting.js';
import { makePart } from './part.js';
import { type Purse, payAttempt } from './purse.js';

/** Room of an attempt at a diagram. */
const NODES_PER_STEP = 8;
/** What an attempt that succeeds takes, about, and how many orders one that fails has tried. */
const STEPS_PER_NODE = 16;
const MOST_ORDERS = 3;

/** A graph of more inputs than this no longer lies in the caches of a processor: its inputs cost several times as much. */
const LARGE = 2 ** 14;
const DEAR = 6;
/** And it is simplified in so many rounds only. */
const ROUNDS_OF_LARGE = 2;

/** What a composition is made with. */
export interface Making {
  readonly purse: Purse;
  /** Steps of one attempt at a diagram. */
  readonly steps: number;
  /** Inputs of the largest graph that an attempt is made for. */
  readonly largest: number;
}

/** Takes a function apart; leaves have their numbers in `ends`. */
export function compose(unsplit: RootedGraph, leaves: Ends, making: Making): Composition {
  const isLarge = unsplit.graph.inputs.length > LARGE;
  const simple = isLarge ? preprocess(unsplit, undefined, ROUNDS_OF_LARGE) : preprocess(unsplit);
  const { graph, root } = split(simple);
  const { leafCount, gateCount } = graph;
  const low = new Float64Array(leafCount + gateCount);
  const high = new Float64Array(leafCount + gateCount);
  low.set(leaves.low);
  high.set(leaves.high);
  const userOf = new Int32Array(gateCount).fill(-1);
  const ends = { low, high };
  const tree: Tree = { graph, root, ends, userOf, diagrams: new Map() };
  making.purse.inputs -= (isLarge ? DEAR : 1) * (graph.inputs.length + gateCount);
  const parts = takeApart(tree, making);
  if (parts.length === 0) return { ...boundsOf(tree), parts, tree: undefined };
  making.purse.kept -= graph.inputs.length + gateCount + leafCount;
  return { ...boundsOf(tree), parts, tree };
}

/** Bounds of the whole. */
function boundsOf({ root, ends }: Tree): Interval {
  if (root < 0) return root === ALWAYS ? { low: 1, high: 1 } : { low: 0, high: 0 };
  return { low: ends.low[root]!, high: ends.high[root]! };
}

/** Takes better bounds of one of its parts up to the whole, at the purse's expense. */
export function carryUp(composition: Composition, { gate, low, high }: Part, purse: Purse): void {
  const tree = composition.tree!;
  const { graph, ends, userOf } = tree;
  ends.low[graph.leafCount + gate] = low;
  ends.high[graph.leafCount + gate] = high;
  for (let user = userOf[gate]!; user >= 0; user = userOf[user]!) evaluate(tree, user, purse);
  Object.assign(composition, boundsOf(tree));
}

/** What lies below a module: its inputs, or the leaves of the cone that ends at other modules. */
interface Module {
  readonly gate: number;
  readonly variables: Int32Array;
  /** Undefined where the gate is a closed form. */
  readonly cone: Cone | undefined;
}

/** Bounds all modules, and returns the parts: none inside another, as each opens all that is not exact below it. */
function takeApart(tree: Tree, making: Making): Part[] {
  const { graph, root } = tree;
  const parts: Part[] = [];
  const { leafCount, gateCount } = graph;
  const isModule = findModules({ graph, root });
  const isExact = isModule.slice();
  const toModules = new ConeExtractor(graph, isModule);
  const toExact = new ConeExtractor(graph, isExact);
  for (let gate = 0; gate < gateCount; gate++) {
    if (isModule[gate] === 0) continue;
    const cone = hasClosedForm(graph, gate, isModule) ? undefined : toModules.extract(leafCount + gate);
    const module = { gate, cone, variables: cone?.leaves ?? inputsOf(graph, gate) };
    const isSolved = addSolved(tree, module, making);
    if (!isSolved) parts.push(addPart(tree, gate, toExact.extract(leafCount + gate), making));
    const below = module.variables.filter((node) => node >= leafCount).map((node) => node - leafCount);
    for (const inner of below) tree.userOf[inner] = gate;
    if (!isSolved || below.some((inner) => isExact[inner] === 0)) isExact[gate] = 0;
  }
  return outerParts(parts, tree.userOf);
}

/** Bounds a module that is a closed form, or a diagram within the steps of an attempt; false where it is neither. */
function addSolved(tree: Tree, { gate, cone, variables }: Module, making: Making): boolean {
  if (cone !== undefined) {
    const diagram = attempt(cone, making);
    if (diagram === undefined) return false;
    const places = diagram.order.map((leaf) => variables[leaf]!);
    tree.diagrams.set(gate, { diagram, variables: places });
  }
  evaluate(tree, gate, making.purse);
  return true;
}

function attempt(cone: Cone, { purse, steps, largest }: Making): Diagram | undefined {
  if (steps === 0 || cone.graph.inputs.length > largest || purse.inputs <= 0) return undefined;
  const diagram = searchDiagram(cone, [{ steps, nodes: NODES_PER_STEP * steps }]);
  const spent = diagram === undefined ? MOST_ORDERS * steps : STEPS_PER_NODE * diagram.level.length;
  payAttempt(purse, spent, cone.graph);
  return diagram;
}

function addPart({ graph, ends }: Tree, gate: number, cone: Cone, { purse }: Making): Part {
  const leaves = { low: valuesOf(ends.low, cone.leaves), high: valuesOf(ends.high, cone.leaves) };
  const part = makePart(gate, cone, leaves, purse);
  ends.low[graph.leafCount + gate] = part.low;
  ends.high[graph.leafCount + gate] = part.high;
  return part;
}

/** Those that no other part has opened. */
function outerParts(parts: readonly Part[], userOf: Int32Array): Part[] {
  const gates = new Set(parts.map(({ gate }) => gate));
  const isInner = ({ gate }: Part) => {
    for (let user = userOf[gate]!; user >= 0; user = userOf[user]!) if (gates.has(user)) return true;
    return false;
  };
  return parts.filter((part) => !isInner(part));
}

function evaluate({ graph, ends, diagrams }: Tree, gate: number, purse: Purse): void {
  const { leafCount, kind, threshold } = graph;
  const node = leafCount + gate;
  const entry = diagrams.get(gate);
  const variables = entry?.variables ?? inputsOf(graph, gate);
  const low = valuesOf(ends.low, variables);
  const high = valuesOf(ends.high, variables);
  const k = threshold[gate]!;
  const found = entry
    ? diagramEnds(entry.diagram, low, high)
    : { low: independentLow(kind[gate]!, k, low), high: independentHigh(kind[gate]!, k, high) };
  purse.inputs -= entry ? entry.diagram.level.length : workOf(kind[gate]!, k, low);
  ends.low[node] = found.low;
  ends.high[node] = found.high;
}

function valuesOf(values: Float64Array, nodes: Int32Array): Float64Array {
  return Float64Array.from(nodes, (node) => values[node]!);
}

function inputsOf({ firstInput, inputs }: GateGraph, gate: number): Int32Array {
  return inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!);
}
