import { HOUR } from '../quantity/calendar.js';
import type { FailoverTimes } from '../topology/reaction.js';

/** What a reaction adds: its unavailability, and how often an hour it is triggered. */
export interface ReactionEvent {
  unavailability: number;
  /** Per hour. */
  frequency: number;
}

/** No reaction yet: sums begin here. */
export function noReaction(): ReactionEvent {
  return { unavailability: 0, frequency: 0 };
}

/** Adds what `frequency` triggers an hour cost, each `seconds` of outage. */
export function addTriggers(event: ReactionEvent, frequency: number, seconds: number): void {
  event.frequency += frequency;
  event.unavailability += (frequency * seconds) / HOUR;
}

/**
 * Mean outage in seconds of one failover: c·min(T_detect + T_switch, d) + (1 − c)·min(T_manual, d). It never lasts longer
 * than the failure that triggered it, d seconds; without T_manual a failover that does not work lasts as long as that.
 */
export function failoverOutage(times: FailoverTimes, coverage: number, duration: number): number {
  const { detection, switchover, manual } = times;
  const automatic = Math.min(detection + switchover, duration);
  return coverage * automatic + (1 - coverage) * Math.min(manual ?? duration, duration);
}
