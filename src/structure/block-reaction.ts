import { HOUR } from '../quantity/calendar.js';
import { addLeaf, type Building } from './building.js';
import { sensitivitiesOf } from './evaluate-node.js';
import { givenFailed } from './given-failed.js';
import { leafFrequency } from './leaf-values.js';
import { addTriggers, type ReactionEvent } from './reaction-times.js';
import type { Leaf } from './system.js';

/** A construct that reacts when a part goes down and the rest is able to serve; both are nodes. */
export interface Reacting {
  part: number;
  rest: number;
  /** The share of requests that the part serves, 0 to 1. */
  weight: number;
  /** Seconds of outage when a failure of so many seconds triggers it. */
  outage: (duration: number) => number;
}

/** What sets a reaction of a block off: a leaf, how often an hour, and how long it is down by itself, seconds. */
export interface BlockTrigger {
  leaf: number;
  /** P(part down with it failed and up without, and the rest able to serve with it failed). */
  chance: number;
  /** Failures of the leaf an hour × chance × weight. */
  frequency: number;
  duration: number;
}

/** Adds to an event what a part's going down triggers. */
export function addReaction(building: Building, event: ReactionEvent, reacting: Reacting): void {
  for (const { frequency, duration } of blockTriggers(building, reacting))
    addTriggers(event, frequency, reacting.outage(duration));
}

/**
 * What takes the part down while the rest can serve: f_i = w_i · P(part down with i failed and up without, and the rest
 * able to serve with i failed), for every event i. With R the rest given that i has failed, that probability is the
 * derivative of P(R down or part down) by i in the part: exact, since neither falls as more fails.
 */
export function blockTriggers(
  building: Building,
  reacting: Pick<Reacting, 'part' | 'rest' | 'weight'>,
): BlockTrigger[] {
  const { part, rest, weight } = reacting;
  const { builder, leaves } = building;
  const count = leaves.length;
  const inPart = sensitivitiesOf(building, part);
  const shared = sensitivitiesOf(building, rest);
  const joint = sensitivitiesOf(building, builder.or([part, rest]));
  if (inPart === null || shared === null || joint === null) return [];
  const triggers: BlockTrigger[] = [];
  for (let index = 0; index < count; index++) {
    if (inPart[index] === 0) continue;
    const chance = shared[index] === 0 ? joint[index]! : chanceGiven(building, reacting, index);
    const leaf = leaves[index]!;
    const frequency = (leafFrequency(leaf) ?? 0) * chance * weight;
    if (frequency > 0) triggers.push({ leaf: index, chance, frequency, duration: durationOf(leaf) });
  }
  return triggers;
}

/** The same where event i is in the rest too: there it has failed. */
function chanceGiven(
  building: Building,
  { part, rest }: Pick<Reacting, 'part' | 'rest'>,
  leaf: number,
): number {
  const given = givenFailed(building.builder, rest, leaf);
  return sensitivitiesOf(building, building.builder.or([part, given]))?.[leaf] ?? 0;
}

/** A leaf for a reaction that has an owner of no other kind; none where it is never triggered. */
export function reactionLeaf(building: Building, owner: string, event: ReactionEvent): number[] {
  if (event.frequency === 0) return [];
  const whole = event.unavailability;
  const leaf: Leaf = { owner, kind: 'reaction', event: 'reaction', units: 1, failing: 1, whole, ...event };
  return [addLeaf(building, leaf)];
}

function durationOf({ unavailability, frequency }: Leaf): number {
  return frequency ? (unavailability / frequency) * HOUR : 0;
}
