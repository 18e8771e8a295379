import { casesChances } from './cases.js';
import { evaluateForm, inputValues, isForm } from './closed-form.js';
import type { Compiled } from './compile.js';
import type { Diagram } from './diagram.js';
import { diagramChances, type NodeChances, newNodeChances } from './diagram-chances.js';
import type { FailWork } from './fail-work.js';
import { ALWAYS } from './gate-graph.js';
import { CASES } from './module-tree.js';

/** P(failed) and P(works) per node of a Compiled: room that `quantify` fills, and may fill again. */
export interface Evaluation {
  readonly fail: Float64Array;
  readonly work: Float64Array;
  /** Per diagram, room for its inputs and nodes, made when it is first evaluated. */
  readonly rooms: Room[];
}

interface Room {
  inputs: NodeChances;
  nodes: NodeChances;
}

/** Room for one evaluation; give it to `quantify` each time when there are many. */
export function newEvaluation({ leaves, kind }: Compiled): Evaluation {
  const nodes = leaves.length + kind.length;
  return { fail: new Float64Array(nodes), work: new Float64Array(nodes), rooms: [] };
}

/**
 * P(the root has failed) and P(it works), exactly, both to full relative precision; fail[i] and work[i] are
 * the two sides of leaf i of the whole graph, each 0 .. 1 and together 1. Leaves are independent. Linear in
 * the leaves, modules, diagram nodes and cases of a Compiled.
 */
export function quantify(
  compiled: Compiled,
  fail: Float64Array,
  work: Float64Array,
  evaluation = newEvaluation(compiled),
): FailWork {
  const { leaves, kind, root } = compiled;
  if (root < 0) return root === ALWAYS ? { fail: 1, work: 0 } : { fail: 0, work: 1 };
  for (let leaf = 0; leaf < leaves.length; leaf++) {
    evaluation.fail[leaf] = fail[leaves[leaf]!]!;
    evaluation.work[leaf] = work[leaves[leaf]!]!;
  }
  for (let module = 0; module < kind.length; module++) evaluateModule(compiled, module, evaluation);
  // Sums of rounded terms may pass 1 by some 1e-15.
  return { fail: Math.min(1, evaluation.fail[root]!), work: Math.min(1, evaluation.work[root]!) };
}

function evaluateModule(compiled: Compiled, module: number, values: Evaluation): void {
  const node = compiled.leaves.length + module;
  if (isForm(compiled.kind[module]!)) {
    evaluateForm(compiled, module, node, values);
    return;
  }
  const { fail, work } =
    compiled.kind[module] === CASES ? casesOf(compiled, module, values) : diagramOf(compiled, module, values);
  values.fail[node] = fail;
  values.work[node] = work;
}

function casesOf(compiled: Compiled, module: number, values: Evaluation): FailWork {
  return casesChances(compiled.cases[compiled.parameter[module]!]!, {
    fail: inputValues(compiled, module, values.fail),
    work: inputValues(compiled, module, values.work),
  });
}

function diagramOf(compiled: Compiled, module: number, { fail, work, rooms }: Evaluation): FailWork {
  const index = compiled.parameter[module]!;
  const diagram = compiled.diagrams[index]!;
  rooms[index] ??= roomFor(diagram);
  const { inputs, nodes } = rooms[index];
  inputValues(compiled, module, fail, inputs.fail);
  inputValues(compiled, module, work, inputs.work);
  diagramChances(diagram, inputs, nodes);
  return { fail: nodes.fail.at(-1)!, work: nodes.work.at(-1)! };
}

function roomFor(diagram: Diagram): Room {
  const { length } = diagram.order;
  const inputs = { fail: new Float64Array(length), work: new Float64Array(length) };
  return { inputs, nodes: newNodeChances(diagram) };
}
