import { HOUR, YEAR } from '../quantity/calendar.js';
import { buildComponent } from '../structure/build-system.js';
import { leafFrequency, leafValues } from '../structure/leaf-values.js';
import type { Leaf, System } from '../structure/system.js';
import type { Component, Topology } from '../topology/topology.js';
import { DEFAULT_EFFORT } from './effort.js';
import { bound, evaluate, type Unevaluated } from './evaluation.js';
import { outageFrequency } from './frequency.js';
import { componentRecovery } from './recovery.js';

/** A component as a whole, with its replicas and domains, without what it depends on. */
export interface ComponentFigures {
  name: string;
  replicas: number;
  required: number;
  /** Its upper bound where it is too entangled for an exact answer. */
  unavailability: number;
  /** Owners of what is too entangled; null where everything is exact. */
  hard: readonly string[] | null;
  /** Unavailability of one replica by itself. */
  perReplica: number;
  /** How often a year the component as a whole goes down; null where a repair time is unknown, or it is bounded only. */
  failuresPerYear: number | null;
  /** Seconds; null where unknown or of no meaning. */
  rto: number | null;
  rpo: number | null;
}

/** Evaluates or bounds one component alone; says what its reaction depends on that is too entangled for that. */
export function componentFigures(
  topology: Topology,
  component: Component,
  effort = DEFAULT_EFFORT,
): ComponentFigures | Unevaluated {
  const { name, replicas, required, figures } = component;
  const own = isAlone(component)
    ? { unavailability: figures.unavailability, hard: null, ...perYear(figures.frequency) }
    : rememberedFigures(topology, component, effort);
  if ('entangled' in own) return own;
  return {
    name,
    replicas,
    required,
    perReplica: figures.unavailability,
    ...own,
    ...componentRecovery(component),
  };
}

/** One unit, around which nothing is. */
function isAlone({ replicas, within, spread }: Component): boolean {
  return replicas === 1 && within.length === 0 && spread.length === 0;
}

/** What was found before, by what a component says, where that is all that counts: large files say few things many times. */
const found = new WeakMap<Topology, Map<string, OwnFigures | Unevaluated>>();

function rememberedFigures(
  topology: Topology,
  component: Component,
  effort: number,
): OwnFigures | Unevaluated {
  const evaluated = () => ownFigures(buildComponent(topology, component), effort);
  const { figures, replicas, required, commonCause, within, spread, healthCheck, failover } = component;
  if (healthCheck !== null || failover !== null) return evaluated();
  const { unavailability, frequency } = figures;
  const key = [
    effort,
    unavailability,
    frequency,
    replicas,
    required,
    commonCause,
    within,
    'over',
    spread,
  ].join();
  const known = found.get(topology) ?? new Map<string, OwnFigures | Unevaluated>();
  const own = known.get(key) ?? evaluated();
  found.set(topology, known.set(key, own));
  return own;
}

type OwnFigures = Pick<ComponentFigures, 'unavailability' | 'hard' | 'failuresPerYear'>;

function ownFigures(system: System, effort: number): OwnFigures | Unevaluated {
  const [leaf, second] = system.leaves;
  // Most components share no domain with anything: one leaf, for which nothing need be compiled.
  if (leaf !== undefined && second === undefined) return leafFigures(leaf);
  const evaluation = evaluate(system, effort);
  if ('entangled' in evaluation) {
    if (system.unbounded) return evaluation;
    const { high } = bound(system, effort).fail;
    return { unavailability: high, hard: evaluation.entangled, failuresPerYear: null };
  }
  const frequency = outageFrequency(evaluation);
  const failuresPerYear = 'outages' in frequency ? frequency.outages.perYear : null;
  return { unavailability: evaluation.result.fail, hard: null, failuresPerYear };
}

function leafFigures(leaf: Leaf): OwnFigures {
  return { unavailability: leafValues([leaf]).fail[0]!, hard: null, ...perYear(leafFrequency(leaf)) };
}

function perYear(perHour: number | null): Pick<OwnFigures, 'failuresPerYear'> {
  return { failuresPerYear: perHour === null ? null : perHour * (YEAR / HOUR) };
}
