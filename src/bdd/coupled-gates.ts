import { countTail } from './count.js';
import { coupledCountOnly } from './coupled-count.js';
import { type Coupling, type Couplings, couplingAt, couplingsOf } from './coupling.js';
import { AND, OR } from './gate-graph.js';

/** A gate of a kind known only at run time, over independent inputs; `k` counts for AT_LEAST alone. */
export function coupledForm(kind: number, k: number, inputs: readonly Coupling[]): Coupling {
  return coupledGate({ kind, k, inputs: Int32Array.from(inputs.keys()) }, couplingsOf(inputs));
}

/** A gate over nodes. */
export interface Gate {
  readonly kind: number;
  readonly k: number;
  readonly inputs: Int32Array;
}

/** The same where the inputs are nodes among others. */
export function coupledGate({ kind, k, inputs }: Gate, nodes: Couplings): Coupling {
  if (kind === AND) return coupledAll(inputs, nodes);
  const { both, only, none } = nodes;
  // A node that works when all inputs do.
  if (kind === OR) return turned(coupledAll(inputs, { both: none, only, none: both }));
  return coupledAtLeast(
    k,
    Array.from(inputs, (node) => couplingAt(nodes, node)),
  );
}

/** A node that has failed when all inputs have. Sums of positive terms. */
function coupledAll(inputs: Int32Array, nodes: Couplings): Coupling {
  let both = 1;
  let only = 0;
  let none = 0;
  for (const node of inputs) {
    none += (both + only) * nodes.none[node]!;
    only = only * (nodes.both[node]! + nodes.only[node]!) + both * nodes.only[node]!;
    both *= nodes.both[node]!;
  }
  return { both, only, none };
}

/** A node that has failed when at least k inputs have. */
function coupledAtLeast(k: number, inputs: readonly Coupling[]): Coupling {
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

function turned({ both, only, none }: Coupling): Coupling {
  return { both: none, only, none: both };
}
