import { HOUR, YEAR } from '../quantity/calendar.js';
import { leafFrequency } from '../structure/leaf-values.js';
import type { Evaluation } from './evaluation.js';

/** How often and how long something is down; durations in seconds, null where it is never down or never up. */
export interface Outages {
  perYear: number;
  mean: number | null;
  meanUp: number | null;
}

/** Outage frequency, or the owners whose unknown repair times leave it unknown. */
export type Frequency = { outages: Outages } | { unknown: readonly string[] };

/**
 * Outages per year: ν = Σ Bᵢ·wᵢ over all basic events (Birnbaum importance times failure frequency), mean outage U/ν,
 * mean up time (1 − U)/ν. Exact for independent repairable parts in the long run, whatever the distributions
 * (Schneeweiss 1981; Rausand & Høyland, System Reliability Theory, 8.4).
 */
export function outageFrequency({ leaves, result, birnbaum }: Evaluation): Frequency {
  const unknown = new Set<string>();
  let perHour = 0;
  for (const [index, leaf] of leaves.entries()) {
    const importance = birnbaum[index]!;
    if (importance === 0) continue;
    const frequency = leafFrequency(leaf);
    if (frequency === null) unknown.add(leaf.owner);
    else perHour += importance * frequency;
  }
  if (unknown.size > 0) return { unknown: [...unknown] };
  const mean = perHour > 0 ? (result.fail / perHour) * HOUR : null;
  const meanUp = perHour > 0 ? (result.work / perHour) * HOUR : null;
  return { outages: { perYear: perHour * (YEAR / HOUR), mean, meanUp } };
}
