import type { Compiled } from './compile.js';
import { countTail } from './count.js';
import { diagramChances } from './diagram-chances.js';
import type { FailWork } from './fail-work.js';
import { ALWAYS, AND, AT_LEAST, OR } from './gate-graph.js';
import { inputValues } from './module-tree.js';

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
 * the leaves, modules and diagram nodes of a Compiled.
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

function evaluateModule(compiled: Compiled, module: number, { fail, work }: Evaluation): void {
  const kind = compiled.kind[module]!;
  if (kind === AND) evaluateAll(compiled, module, fail, work);
  else if (kind === OR) evaluateAll(compiled, module, work, fail);
  else {
    const node = compiled.leaves.length + module;
    const inputFail = inputValues(compiled, module, fail);
    const inputWork = inputValues(compiled, module, work);
    const chances = chancesOf(compiled, module, inputFail, inputWork);
    fail[node] = chances.fail;
    work[node] = chances.work;
  }
}

function chancesOf(
  { kind, parameter, diagrams }: Compiled,
  module: number,
  fail: Float64Array,
  work: Float64Array,
): FailWork {
  if (kind[module] === AT_LEAST) return countTail(parameter[module]!, fail, work);
  const nodes = diagramChances(diagrams[parameter[module]!]!, { fail, work });
  return { fail: nodes.fail.at(-1)!, work: nodes.work.at(-1)! };
}

/**
 * all = Π all(input); not = the sum over inputs of P(it is the first that does not): positive terms. Both as
 * accurate over a hundred thousand inputs as over two: the sum is compensated (Kahan, Comm. ACM 8 (1965) 40),
 * and as long as it is below one half the product is 1 − sum, which loses one bit at most, where factors just
 * below 1 would round the same way each time.
 */
function evaluateAll(compiled: Compiled, module: number, all: Float64Array, not: Float64Array): void {
  const { leaves, firstInput, inputs } = compiled;
  let product = 1;
  let sum = 0;
  let excess = 0;
  for (let i = firstInput[module]!; i < firstInput[module + 1]!; i++) {
    const term = product * not[inputs[i]!]! - excess;
    const next = sum + term;
    excess = next - sum - term;
    sum = next;
    product = sum < 0.5 ? 1 - sum : product * all[inputs[i]!]!;
  }
  all[leaves.length + module] = product;
  not[leaves.length + module] = sum;
}
