import { HOUR, YEAR } from '../quantity/calendar.js';
import { buildComponent } from '../structure/build-system.js';
import { leafFrequency, leafValues } from '../structure/leaf-values.js';
import type { Leaf, System } from '../structure/system.js';
import type { Component, Topology } from '../topology/topology.js';
import { evaluate, type Unevaluated } from './evaluation.js';
import { outageFrequency } from './frequency.js';
import { componentRecovery } from './recovery.js';

/** A component as a whole, with its replicas and domains, without what it depends on. */
export interface ComponentFigures {
  name: string;
  replicas: number;
  required: number;
  unavailability: number;
  /** Unavailability of one replica by itself. */
  perReplica: number;
  /** How often a year the component as a whole goes down; null where a repair time is unknown. */
  failuresPerYear: number | null;
  /** Seconds; null where unknown or of no meaning. */
  rto: number | null;
  rpo: number | null;
}

/** Evaluates one component alone, or says what is too entangled for it. */
export function componentFigures(topology: Topology, component: Component): ComponentFigures | Unevaluated {
  const { name, replicas, required, figures } = component;
  const own = ownFigures(buildComponent(topology, component));
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

type OwnFigures = Pick<ComponentFigures, 'unavailability' | 'failuresPerYear'>;

function ownFigures(system: System): OwnFigures | Unevaluated {
  const [leaf, second] = system.leaves;
  // Most components share no domain with anything: one leaf, for which nothing need be compiled.
  if (leaf !== undefined && second === undefined) return leafFigures(leaf);
  const evaluation = evaluate(system);
  if ('entangled' in evaluation) return evaluation;
  const frequency = outageFrequency(evaluation);
  const failuresPerYear = 'outages' in frequency ? frequency.outages.perYear : null;
  return { unavailability: evaluation.result.fail, failuresPerYear };
}

function leafFigures(leaf: Leaf): OwnFigures {
  const perHour = leafFrequency(leaf);
  return {
    unavailability: leafValues([leaf]).fail[0]!,
    failuresPerYear: perHour === null ? null : perHour * (YEAR / HOUR),
  };
}
