import { countDerivatives, countTail } from './count.js';

/**
 * One node in two worlds that differ in some leaves only, and one of which is worse: P(it has failed in both),
 * P(it has failed in the worse world only), P(it works in both); they sum to 1.
 */
export interface Coupling {
  readonly both: number;
  readonly only: number;
  readonly none: number;
}

/** A node that has failed when all inputs have; inputs are independent of each other. Sums of positive terms. */
export function coupledAnd(inputs: readonly Coupling[]): Coupling {
  let both = 1;
  let only = 0;
  let none = 0;
  for (const input of inputs) {
    none += (both + only) * input.none;
    only = only * (input.both + input.only) + both * input.only;
    both *= input.both;
  }
  return { both, only, none };
}

/** A node that has failed when any input has: the dual of `coupledAnd`. */
export function coupledOr(inputs: readonly Coupling[]): Coupling {
  return turned(coupledAnd(inputs.map(turned)));
}

/**
 * A node that has failed when at least k inputs have. P(only) is summed over the inputs that differ, in turn: those
 * before it in the worse world, those after it in the better one, it decides when exactly k − 1 others have failed.
 */
export function coupledAtLeast(k: number, inputs: readonly Coupling[]): Coupling {
  const fail = Float64Array.from(inputs, ({ both }) => both);
  const work = Float64Array.from(inputs, (input) => input.only + input.none);
  const better = countTail(k, fail, work);
  let only = 0;
  for (const [i, input] of inputs.entries()) {
    if (input.only === 0) continue;
    only += input.only * countDerivatives(k, fail, work)[i]!;
    fail[i] = input.both + input.only;
    work[i] = input.none;
  }
  return { both: better.fail, only, none: countTail(k, fail, work).work };
}

function turned({ both, only, none }: Coupling): Coupling {
  return { both: none, only, none: both };
}
