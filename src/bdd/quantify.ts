import { casesChances } from './cases.js';
import { evaluateForm, inputValues, isForm, type NodeValues } from './closed-form.js';
import type { Compiled } from './compile.js';
import { diagramChances } from './diagram-chances.js';
import type { FailWork } from './fail-work.js';
import { ALWAYS } from './gate-graph.js';
import { CASES } from './module-tree.js';

/** P(failed) and P(works) per node of a Compiled: room that `quantify` fills, and may fill again. */
export interface Evaluation {
  readonly fail: Float64Array;
  readonly work: Float64Array;
}

/** Room for one evaluation; give it to `quantify` each time when there are many. */
export function newEvaluation({ leaves, kind }: Compiled): Evaluation {
  const nodes = leaves.length + kind.length;
  return { fail: new Float64Array(nodes), work: new Float64Array(nodes) };
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
  return { fail: evaluation.fail[root]!, work: evaluation.work[root]! };
}

function evaluateModule(compiled: Compiled, module: number, values: Evaluation): void {
  const node = compiled.leaves.length + module;
  if (isForm(compiled.kind[module]!)) {
    evaluateForm(compiled, module, node, values);
    return;
  }
  const { fail, work } = chancesOf(compiled, module, {
    fail: inputValues(compiled, module, values.fail),
    work: inputValues(compiled, module, values.work),
  });
  values.fail[node] = fail;
  values.work[node] = work;
}

function chancesOf(
  { kind, parameter, diagrams, cases }: Compiled,
  module: number,
  inputs: NodeValues,
): FailWork {
  if (kind[module] === CASES) return casesChances(cases[parameter[module]!]!, inputs);
  const nodes = diagramChances(diagrams[parameter[module]!]!, inputs);
  return { fail: nodes.fail.at(-1)!, work: nodes.work.at(-1)! };
}
