import { countTail } from './count.js';
import { coupledCountOnly } from './coupled-count.js';
import type { Coupling } from './coupling.js';
import { AND, OR } from './gate-graph.js';

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

/** A node that has failed when at least k inputs have. */
export function coupledAtLeast(k: number, inputs: readonly Coupling[]): Coupling {
  const better = countTail(
    k,
    Float64Array.from(inputs, ({ both }) => both),
    Float64Array.from(inputs, ({ only, none }) => only + none),
  );
  const worse = countTail(
    k,
    Float64Array.from(inputs, ({ both, only }) => both + only),
    Float64Array.from(inputs, ({ none }) => none),
  );
  return { both: better.fail, only: coupledCountOnly(k, inputs), none: worse.work };
}

/** A gate of a kind known only at run time; `k` counts for AT_LEAST alone. */
export function coupledForm(kind: number, k: number, inputs: readonly Coupling[]): Coupling {
  if (kind === AND) return coupledAnd(inputs);
  return kind === OR ? coupledOr(inputs) : coupledAtLeast(k, inputs);
}

function turned({ both, only, none }: Coupling): Coupling {
  return { both: none, only, none: both };
}
