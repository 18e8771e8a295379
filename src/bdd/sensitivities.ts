import { casesDerivatives } from './cases.js';
import { formDerivatives, inputValues, isForm } from './closed-form.js';
import type { Compiled } from './compile.js';
import { diagramDerivatives } from './diagram-derivatives.js';
import { CASES } from './module-tree.js';
import { type Evaluation, newEvaluation, quantify } from './quantify.js';

/**
 * dU/dq of every leaf of the whole graph, its Birnbaum importance: U with the leaf failed minus U with it
 * working; 0 where the root does not depend on it. Exact also where some q are 0 or 1: with q = 0 everywhere
 * it is 1 for the leaves that alone make the root fail, else 0.
 *
 * One sweep from the root down the tree of modules: dU/d input = dU/d module · d module/d input. Linear, but
 * for AT_LEAST (see count.ts). Where few leaves are `wanted`, modules without any are left out, and so may others be.
 */
export function sensitivities(
  compiled: Compiled,
  fail: Float64Array,
  work: Float64Array,
  wanted?: Iterable<number>,
): Float64Array {
  const { leafCount, leaves, root } = compiled;
  const result = new Float64Array(leafCount);
  if (root < 0) return result;
  const evaluation = newEvaluation(compiled);
  quantify(compiled, fail, work, evaluation);
  const above = wanted && modulesAbove(compiled, wanted);
  const byNode = nodeSensitivities(compiled, evaluation, above);
  for (let leaf = 0; leaf < leaves.length; leaf++) result[leaves[leaf]!] = byNode[leaf]!;
  return result;
}

/** Per module, whether it depends on any of some leaves. */
function modulesAbove({ leaves, kind, firstInput, inputs }: Compiled, wanted: Iterable<number>): Uint8Array {
  const depends = new Uint8Array(leaves.length + kind.length);
  const own = new Set(wanted);
  for (let leaf = 0; leaf < leaves.length; leaf++) depends[leaf] = own.has(leaves[leaf]!) ? 1 : 0;
  for (let module = 0; module < kind.length; module++) {
    for (let i = firstInput[module]!; i < firstInput[module + 1]!; i++)
      depends[leaves.length + module]! |= depends[inputs[i]!]!;
  }
  return depends.subarray(leaves.length);
}

/**
 * dU/d fail of every node of the tree, modules too, where `evaluation` has been filled by `quantify`; of inputs of the
 * `wanted` modules alone.
 */
export function nodeSensitivities(
  compiled: Compiled,
  evaluation: Evaluation,
  wanted?: Uint8Array,
): Float64Array {
  const { leaves, kind, firstInput, inputs, root } = compiled;
  const byNode = new Float64Array(leaves.length + kind.length);
  if (root < 0) return byNode;
  byNode[root] = 1;
  for (let module = kind.length - 1; module >= 0; module--) {
    const factor = byNode[leaves.length + module]!;
    if (factor === 0 || wanted?.[module] === 0) continue;
    const byInput = inputDerivatives(compiled, module, evaluation);
    for (let i = 0; i < byInput.length; i++) byNode[inputs[firstInput[module]! + i]!] = factor * byInput[i]!;
  }
  return byNode;
}

/** d fail(module) / d fail(input) for each input of one module. */
function inputDerivatives(compiled: Compiled, module: number, evaluation: Evaluation): Float64Array {
  const kind = compiled.kind[module]!;
  const parameter = compiled.parameter[module]!;
  if (isForm(kind)) return formDerivatives(compiled, module, evaluation);
  const inputs = {
    fail: inputValues(compiled, module, evaluation.fail),
    work: inputValues(compiled, module, evaluation.work),
  };
  if (kind === CASES) return casesDerivatives(compiled.cases[parameter]!, inputs);
  return diagramDerivatives(compiled.diagrams[parameter]!, inputs);
}
