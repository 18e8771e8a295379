import { evaluateForm, type Forms, formDerivatives } from './closed-form.js';
import { coupledGate } from './coupled-gates.js';
import { type Coupling, type Couplings, couple, couplingAt, couplingsOf } from './coupling.js';
import type { FailWork } from './fail-work.js';
import type { RootedGraph } from './gate-graph.js';
import { sharedLeaves } from './shared-leaves.js';

/** The most leaves that are told apart: 4096 cases. */
const MAX_SHARED = 12;

/** The most looks at inputs that all derivatives together may take: about a second. */
const MAX_WORK = 2 ** 25;

/**
 * A function in which everything but a few leaves is used once: with those told to have failed or not, each case is made of
 * independent parts and has a closed form.
 */
export interface Cases extends Forms {
  readonly leafCount: number;
  readonly gateCount: number;
  /** The leaves that are told apart. */
  readonly shared: Int32Array;
}

/** Takes a cone whose root is its last gate apart into cases; undefined where they would be too many. */
export function casesOf(cone: RootedGraph): Cases | undefined {
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = cone.graph;
  const shared = sharedLeaves(cone, MAX_SHARED);
  if (shared === undefined) return undefined;
  const work = 2 ** shared.length * (shared.length + 2) * inputs.length;
  if (work > MAX_WORK) return undefined;
  return { leafCount, gateCount, kind, parameter: threshold, firstInput, inputs, shared };
}

/** P(failed) and P(works), given both sides of every leaf: over the cases, sums of positive terms. */
export function casesChances(cases: Cases, leaves: FailWorks): FailWork {
  const sum = { fail: 0, work: 0 };
  forEachCase(cases, leaves, (chance, values) => {
    evaluateGates(cases, values);
    sum.fail += chance * values.fail.at(-1)!;
    sum.work += chance * values.work.at(-1)!;
  });
  return sum;
}

/** d fail / d fail(leaf) for every leaf, in sums of positive terms. */
export function casesDerivatives(cases: Cases, leaves: FailWorks): Float64Array {
  const { leafCount, gateCount, firstInput, inputs, shared } = cases;
  const result = new Float64Array(leafCount);
  forEachCase(cases, leaves, (chance, values) => {
    evaluateGates(cases, values);
    const byNode = new Float64Array(leafCount + gateCount);
    byNode[byNode.length - 1] = chance;
    for (let gate = gateCount - 1; gate >= 0; gate--) {
      const factor = byNode[leafCount + gate]!;
      if (factor === 0) continue;
      const byInput = formDerivatives(cases, gate, values);
      for (let i = 0; i < byInput.length; i++)
        byNode[inputs[firstInput[gate]! + i]!]! += factor * byInput[i]!;
    }
    for (let leaf = 0; leaf < leafCount; leaf++) result[leaf]! += byNode[leaf]!;
  });
  for (const leaf of shared) {
    const worlds = {
      both: leaves.fail.slice(),
      only: new Float64Array(leafCount),
      none: leaves.work.slice(),
    };
    couple(worlds, leaf, SURELY.only);
    result[leaf] = coupledCases(cases, worlds).only;
  }
  return result;
}

function evaluateGates(cases: Cases, values: FailWorks): void {
  const { leafCount, gateCount } = cases;
  for (let gate = 0; gate < gateCount; gate++) evaluateForm(cases, gate, leafCount + gate, values);
}

/** Both sides of each of some independent leaves. */
interface FailWorks {
  readonly fail: Float64Array;
  readonly work: Float64Array;
}

const SIDES = ['both', 'only', 'none'] as const;
const SURELY: Readonly<Record<(typeof SIDES)[number], Coupling>> = {
  both: { both: 1, only: 0, none: 0 },
  only: { both: 0, only: 1, none: 0 },
  none: { both: 0, only: 0, none: 1 },
};

/** The root in two worlds, given how every leaf differs between them. */
export function coupledCases(cases: Cases, leaves: Couplings): Coupling {
  const { shared } = cases;
  const sum = { both: 0, only: 0, none: 0 };
  const nodes = withRoom(leaves, cases);
  // Recursion is as deep as there are shared leaves.
  const tell = (chance: number, next: number): void => {
    if (chance === 0) return;
    if (next === shared.length) {
      const { both, only, none } = coupledRoot(cases, nodes);
      sum.both += chance * both;
      sum.only += chance * only;
      sum.none += chance * none;
      return;
    }
    const leaf = shared[next]!;
    for (const side of SIDES) {
      couple(nodes, leaf, SURELY[side]);
      tell(chance * leaves[side][leaf]!, next + 1);
    }
  };
  tell(1, 0);
  return sum;
}

/** The couplings of leaves, with room for those of gates. */
function withRoom(leaves: Couplings, { leafCount, gateCount }: Cases): Couplings {
  const nodes = couplingsOf([], leafCount + gateCount);
  for (const side of SIDES) nodes[side].set(leaves[side]);
  return nodes;
}

function coupledRoot({ leafCount, gateCount, ...forms }: Cases, nodes: Couplings): Coupling {
  const { kind, parameter, firstInput, inputs } = forms;
  for (let gate = 0; gate < gateCount; gate++) {
    const own = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!);
    const form = { kind: kind[gate]!, k: parameter[gate]!, inputs: own };
    couple(nodes, leafCount + gate, coupledGate(form, nodes));
  }
  return couplingAt(nodes, leafCount + gateCount - 1);
}

/** Calls back for every way that the shared leaves can be in, with room for the values of all nodes. */
function forEachCase(
  { leafCount, gateCount, shared }: Cases,
  leaves: FailWorks,
  evaluate: (chance: number, values: FailWorks) => void,
): void {
  const values = {
    fail: new Float64Array(leafCount + gateCount),
    work: new Float64Array(leafCount + gateCount),
  };
  values.fail.set(leaves.fail);
  values.work.set(leaves.work);
  for (let state = 0; state < 2 ** shared.length; state++) {
    let chance = 1;
    for (let i = 0; i < shared.length; i++) {
      const hasFailed = (state >> i) & 1;
      chance *= (hasFailed ? leaves.fail : leaves.work)[shared[i]!]!;
      values.fail[shared[i]!] = hasFailed;
      values.work[shared[i]!] = 1 - hasFailed;
    }
    if (chance > 0) evaluate(chance, values);
  }
}
