import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { HOUR } from '../quantity/calendar.js';
import type { FailoverTimes } from '../topology/reaction.js';

/** What a reaction adds: its unavailability, and how often an hour it is triggered. */
export interface ReactionEvent {
  unavailability: number;
  /** Per hour. */
  frequency: number;
  /** What the unavailability is at least, where only that and what it is at most are known. */
  least?: number;
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
 * Turns sums over triggers, shares of all hours, into what a leaf beside something else stands for: shares of the hours in which
 * that is `up`. What sets a reaction off while one is under way sets off no other: `again` hours of outage for each hour in
 * which it could be set off are divided among 1 + `again`. Never more than `most`.
 */
export function settled(
  { unavailability, frequency, least }: ReactionEvent,
  { up = ALWAYS, again = 0, most = 1 }: { up?: Interval; again?: number; most?: number },
): ReactionEvent {
  const share = (sum: number, beside: number) => (sum === 0 ? 0 : Math.min(most, sum / (1 + again) / beside));
  const high = share(unavailability, up.low);
  const isBounded = least !== undefined || up.low !== up.high;
  return {
    unavailability: high,
    frequency: oftenBeside(frequency / (1 + again), up.low),
    ...(isBounded && { least: share(least ?? unavailability, up.high) }),
  };
}

/** Times an hour in which what stands beside is up, for times in any hour; endless where that is bounded by never. */
export function oftenBeside(frequency: number, up: number): number {
  return frequency === 0 ? 0 : Math.min(MOST_OFTEN, frequency / up);
}

/** Times an hour: more than any file says, and far from what a number can hold. */
const MOST_OFTEN = 1e100;

/** Nothing stands beside it that could be down. */
const ALWAYS: Interval = { low: 1, high: 1 };

/** The least of an event. */
function leastOf({ unavailability, least = unavailability }: ReactionEvent): number {
  return least;
}

/**
 * An event that depends on how surely something acts when one or another sets it off, which is known or bounded. A failover
 * by hand is later than one by itself for all of them, or for none: the two ends tell.
 */
export function overCoverage(
  triggers: readonly { acts: Interval }[],
  eventAt: (coverage: keyof Interval) => ReactionEvent,
): ReactionEvent {
  const event = eventAt('high');
  if (triggers.every(({ acts }) => acts.low === acts.high)) return event;
  const other = eventAt('low');
  return {
    unavailability: Math.max(event.unavailability, other.unavailability),
    frequency: Math.max(event.frequency, other.frequency),
    least: Math.min(leastOf(event), leastOf(other)),
  };
}

/** Whether a failover that does not act leaves an outage as long as the failure that triggered it, `duration` seconds. */
export function isLeftAlone({ manual }: FailoverTimes, duration: number): boolean {
  return manual === null || manual >= duration;
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
