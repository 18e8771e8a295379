import { countDerivatives, countTail } from './count.js';
import { AND, AT_LEAST, OR } from './gate-graph.js';

/** Gates whose inputs are independent of each other. */
export interface Forms {
  readonly kind: Uint8Array;
  /** Per gate: of AT_LEAST, how many inputs must fail. */
  readonly parameter: Int32Array;
  readonly firstInput: Int32Array;
  readonly inputs: Int32Array;
}

/** P(failed) and P(works) by node. */
export interface NodeValues {
  readonly fail: Float64Array;
  readonly work: Float64Array;
}

/** Fills in both sides of `node`, which is that of a gate, where those of its inputs are there. */
export function evaluateForm(forms: Forms, gate: number, node: number, { fail, work }: NodeValues): void {
  const kind = forms.kind[gate]!;
  const own = forms.inputs.subarray(forms.firstInput[gate]!, forms.firstInput[gate + 1]!);
  if (kind === AT_LEAST) {
    const k = forms.parameter[gate]!;
    const chances = countTail(k, inputValues(forms, gate, fail), inputValues(forms, gate, work));
    fail[node] = chances.fail;
    work[node] = chances.work;
  } else if (kind === AND) evaluateAll(own, node, fail, work);
  else evaluateAll(own, node, work, fail);
}

/**
 * all = Π all(input); not = the sum over inputs of P(it is the first that does not): positive terms. Both as
 * accurate over a hundred thousand inputs as over two: the sum is compensated (Kahan, Comm. ACM 8 (1965) 40),
 * and as long as it is below one half the product is 1 − sum, which loses one bit at most, where factors just
 * below 1 would round the same way each time.
 */
function evaluateAll(inputs: Int32Array, node: number, all: Float64Array, not: Float64Array): void {
  let product = 1;
  let sum = 0;
  let excess = 0;
  for (let i = 0; i < inputs.length; i++) {
    const term = product * not[inputs[i]!]! - excess;
    const next = sum + term;
    excess = next - sum - term;
    sum = next;
    product = sum < 0.5 ? 1 - sum : product * all[inputs[i]!]!;
  }
  all[node] = product;
  not[node] = sum;
}

/** d fail(gate) / d fail(input) for each input. */
export function formDerivatives(forms: Forms, gate: number, { fail, work }: NodeValues): Float64Array {
  const kind = forms.kind[gate]!;
  const inputFail = inputValues(forms, gate, fail);
  if (kind === AND) return productsOfOthers(inputFail);
  const inputWork = inputValues(forms, gate, work);
  if (kind === OR) return productsOfOthers(inputWork);
  return countDerivatives(forms.parameter[gate]!, inputFail, inputWork);
}

/** The entries of `values`, which has one per node, that belong to the inputs of a gate; in `result` where there is one. */
export function inputValues(
  { firstInput, inputs }: Pick<Forms, 'firstInput' | 'inputs'>,
  gate: number,
  values: Float64Array,
  result: Float64Array = new Float64Array(firstInput[gate + 1]! - firstInput[gate]!),
): Float64Array {
  const first = firstInput[gate]!;
  for (let i = 0; i < result.length; i++) result[i] = values[inputs[first + i]!]!;
  return result;
}

/** The product of all factors but one, for each; without division, so that zeros are welcome. */
function productsOfOthers(factors: Float64Array): Float64Array {
  const result = new Float64Array(factors.length);
  let before = 1;
  for (let i = 0; i < factors.length; i++) {
    result[i] = before;
    before *= factors[i]!;
  }
  let after = 1;
  for (let i = factors.length - 1; i >= 0; i--) {
    result[i]! *= after;
    after *= factors[i]!;
  }
  return result;
}

/** Whether a module's kind is that of a gate, and not something made of one. */
export function isForm(kind: number): boolean {
  return kind === OR || kind === AND || kind === AT_LEAST;
}
