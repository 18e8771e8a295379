import { HOUR } from '../quantity/calendar.js';
import type { Figures } from '../topology/topology.js';

/** What is left to one unit of its figures when a common cause takes a share of them. */
export type OwnFigures = Omit<Figures, 'span'>;

/**
 * Beta factor, marginal kept: with q_c = β·q for all units at once, q_i = (q − q_c) / (1 − q_c) is each unit's own, so
 * that 1 − (1 − q_i)(1 − q_c) = q exactly; w splits as β : 1 − β.
 */
export function ownFigures({ unavailability: whole, frequency }: OwnFigures, share: number): OwnFigures {
  return {
    unavailability: share === 1 ? 0 : (whole - share * whole) / (1 - share * whole),
    frequency: frequency === null ? null : (1 - share) * frequency,
  };
}

/** Mean duration q / w in seconds of what fails w times an hour; 0 where that is never or unknown. */
export function durationOf({ unavailability, frequency }: OwnFigures): number {
  return frequency ? (unavailability / frequency) * HOUR : 0;
}
