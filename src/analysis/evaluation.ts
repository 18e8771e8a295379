import { type Compiled, compile, type TooEntangled } from '../bdd/compile.js';
import { type Enclosure, enclose } from '../bdd/enclose/enclose.js';
import type { FailWork } from '../bdd/fail-work.js';
import { quantify } from '../bdd/quantify.js';
import { sensitivities } from '../bdd/sensitivities.js';
import { buildJourney } from '../structure/build-system.js';
import { type LeafValues, leafValues } from '../structure/leaf-values.js';
import type { Leaf, System } from '../structure/system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { budgetsOf, DEFAULT_EFFORT, limitsOf } from './effort.js';

/** One root of a system, compiled and evaluated: what every analysis of a journey starts from. */
export interface Evaluation {
  leaves: readonly Leaf[];
  compiled: Compiled;
  values: LeafValues;
  /** That the root is down, and that it is up; they sum to 1. */
  result: FailWork;
  /** Birnbaum importance of every leaf: ∂U/∂P(leaf failed). */
  birnbaum: Float64Array;
}

/** Why a root could not be evaluated: the owners of the leaves that are too entangled, each once. */
export interface Unevaluated {
  entangled: readonly string[];
}

/** Evaluates a system exactly, or says what is too entangled for it. */
export function evaluate(system: System, effort = DEFAULT_EFFORT): Evaluation | Unevaluated {
  if (system.entangled.size > 0) return { entangled: [...system.entangled] };
  const compiled = compile(system.graph, system.root, budgetsOf(effort), system.allowance);
  if (compiled.tooEntangled) return { entangled: ownersOf(system, compiled) };
  const values = leafValues(system.leaves);
  const { fail, work } = values;
  const result = aboveZero(quantify(compiled, fail, work), compiled, fail);
  return { leaves: system.leaves, compiled, values, result, birnbaum: sensitivities(compiled, fail, work) };
}

/**
 * An unavailability too small for a number is given as the smallest number, so that 0 says that nothing can fail. What
 * can: a function that only ever fails more with more failures fails with all failed that can fail, or never.
 */
function aboveZero(result: FailWork, compiled: Compiled, fail: Float64Array): FailWork {
  if (result.fail > 0) return result;
  const worst = fail.map((q) => (q > 0 ? 1 : 0));
  const best = worst.map((q) => 1 - q);
  const canFail = quantify(compiled, worst, best).fail === 1;
  return canFail ? { fail: Number.MIN_VALUE, work: 1 } : result;
}

/**
 * Certified bounds of P(a system is down) and P(it is up), for what `evaluate` does not evaluate: with the work that its file
 * has left.
 */
export function bound({ graph, root, leaves, allowance }: System, effort: number): Enclosure {
  const most = limitsOf(effort);
  const inputs = Math.floor(most.inputs * allowance.share);
  const pay = (spent: number) => allowance.payShare(spent / most.inputs);
  return enclose(graph, root, leafValues(leaves), { ...most, inputs, pay });
}

/** What was found of a journey the last time. */
const bounded = new WeakMap<Journey, { topology: Topology; effort: number; found: Enclosure }>();

/** Certified bounds of a journey, found once: every question about it has the same. */
export function boundJourney(
  topology: Topology,
  journey: Journey,
  effort: number,
  system = (): System => buildJourney(topology, journey),
): Enclosure {
  const known = bounded.get(journey);
  if (known?.topology === topology && known.effort === effort) return known.found;
  const found = bound(system(), effort);
  bounded.set(journey, { topology, effort, found });
  return found;
}

/** The owners of leaves, each once. */
export function ownersOf(system: System, { leaves }: TooEntangled): string[] {
  return [...new Set(Array.from(leaves, (leaf) => system.leaves[leaf]!.owner))];
}
