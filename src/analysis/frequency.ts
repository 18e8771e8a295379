import type { FailWork } from '../bdd/fail-work.js';
import { HOUR, YEAR } from '../quantity/calendar.js';
import { leafFrequency } from '../structure/leaf-values.js';
import type { EventKind } from '../structure/system.js';
import type { Evaluation } from './evaluation.js';

/** How often and how long something is down; durations in seconds, null where it is never down or never up. */
export interface Outages {
  perYear: number;
  mean: number | null;
  meanUp: number | null;
  /** The same by kind of cause, only those that occur. */
  kinds: readonly OutageKind[];
}

/** Outages that events of one kind set off. */
export interface OutageKind {
  kind: EventKind;
  perYear: number;
  /** Seconds. */
  mean: number;
}

/** Sums over the events of one kind: of Birnbaum importance times frequency, and times unavailability. */
interface Sums {
  perHour: number;
  down: number;
}

/** Outage frequency, or the owners whose unknown repair times leave it unknown; none where it is too entangled to say. */
export type Frequency = { outages: Outages } | { unknown: readonly string[] };

/** What is known of what has no exact evaluation. */
export const FREQUENCY_UNKNOWN: Frequency = { unknown: [] };

/**
 * Outages per year: ν = Σ Bᵢ·wᵢ over all basic events (Birnbaum importance times failure frequency), mean outage U/ν,
 * mean up time (1 − U)/ν. Exact for independent repairable parts in the long run, whatever the distributions
 * (Schneeweiss 1981; Rausand & Høyland, System Reliability Theory, 8.4). By kind of event likewise, with mean
 * Σ B·q / Σ B·w for common causes and reactions, and what remains of U over what remains of ν for failures.
 */
export function outageFrequency(evaluation: Evaluation): Frequency {
  const { leaves, result, birnbaum, values } = evaluation;
  const unknown = new Set<string>();
  const sums: Record<EventKind, Sums> = {
    failure: { perHour: 0, down: 0 },
    'common-cause': { perHour: 0, down: 0 },
    reaction: { perHour: 0, down: 0 },
  };
  for (const [index, leaf] of leaves.entries()) {
    const importance = birnbaum[index]!;
    if (importance === 0) continue;
    const frequency = leafFrequency(leaf);
    // What only tells how often something else is an outage is no outage by itself.
    if (frequency === 0) continue;
    const sum = sums[leaf.event];
    if (frequency === null) unknown.add(leaf.owner);
    else sum.perHour += importance * frequency;
    sum.down += importance * values.fail[index]!;
  }
  return unknown.size > 0 ? { unknown: [...unknown] } : { outages: outagesOf(result, sums) };
}

function outagesOf({ fail, work }: FailWork, sums: Record<EventKind, Sums>): Outages {
  const { failure, 'common-cause': common, reaction } = sums;
  const perHour = failure.perHour + common.perHour + reaction.perHour;
  const kinds = [
    kindOf('failure', failure.perHour, Math.max(0, fail - common.down - reaction.down)),
    kindOf('common-cause', common.perHour, common.down),
    kindOf('reaction', reaction.perHour, reaction.down),
  ];
  return {
    perYear: perHour * (YEAR / HOUR),
    mean: meanOf(fail, perHour),
    meanUp: meanOf(work, perHour),
    kinds: kinds.flat(),
  };
}

/** Seconds each time; null where that is never, or longer than a number can say. */
function meanOf(share: number, perHour: number): number | null {
  const seconds = (share / perHour) * HOUR;
  return perHour > 0 && Number.isFinite(seconds) ? seconds : null;
}

function kindOf(kind: EventKind, perHour: number, down: number): OutageKind[] {
  return perHour > 0 ? [{ kind, perYear: perHour * (YEAR / HOUR), mean: (down / perHour) * HOUR }] : [];
}
