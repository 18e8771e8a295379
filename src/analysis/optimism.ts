import { buildJourney } from '../structure/build-system.js';
import { ALL_DETAIL, type Detail } from '../structure/building.js';
import { naiveUnavailability } from '../structure/naive.js';
import type { EventKind } from '../structure/system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { type Evaluation, evaluate } from './evaluation.js';

/** Unavailabilities of one journey, each with an assumption less than the one before. */
export interface Optimism {
  /** Every mention and every replica's surroundings a copy of its own: what a spreadsheet says. */
  naive: number;
  /** What is shared counted once. */
  shared: number;
  /** Common causes besides. */
  commonCause: number;
  /** Reaction times besides: everything that the file says. */
  modelled: number;
}

/** What each assumption would hide, null where that is too entangled to say; the evaluation is that of everything. */
export function optimism(
  topology: Topology,
  journey: Journey,
  { leaves, result }: Evaluation,
): Optimism | null {
  const modelled = result.fail;
  const without = (event: EventKind, detail: Detail, otherwise: number) =>
    leaves.some((leaf) => leaf.event === event) ? unavailability(topology, journey, detail) : otherwise;
  const commonCause = without('reaction', { ...ALL_DETAIL, reactions: false }, modelled);
  if (commonCause === null) return null;
  const shared = without(
    'common-cause',
    { ...ALL_DETAIL, commonCause: false, reactions: false },
    commonCause,
  );
  if (shared === null) return null;
  return { naive: naiveUnavailability(topology, journey), shared, commonCause, modelled };
}

function unavailability(topology: Topology, journey: Journey, detail: Detail): number | null {
  const evaluation = evaluate(buildJourney(topology, journey, detail));
  return 'entangled' in evaluation ? null : evaluation.result.fail;
}
