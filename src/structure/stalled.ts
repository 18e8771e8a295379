import type { Interval } from '../bdd/enclose/diagram-ends.js';
import type { FailoverTimes } from '../topology/reaction.js';
import { addLeaf, type Building } from './building.js';
import { isLeftAlone } from './reaction-times.js';
import { usualSituation } from './situation.js';
import type { OwnerKind, Situation } from './system.js';

/** Whether a trigger takes all that its failover, which could act, needs with it, and nobody switches by hand before the repair. */
export function isStalled(
  failover: FailoverTimes,
  { acts, duration, frequency }: { acts: Interval; duration: number; frequency: number },
): boolean {
  if (acts.high > 0 || !isLeftAlone(failover, duration)) return false;
  return frequency > 0 || failover.manual === null;
}

/** Whether it is too entangled to say that a trigger stalls its failover: then there are no bounds. */
export function mayStall(
  failover: FailoverTimes,
  { acts, duration }: { acts: Interval; duration: number },
): boolean {
  return acts.low === 0 && acts.high > 0 && isLeftAlone(failover, duration);
}

/** A leaf that stalls a failover, and the leaf for how often it does. */
export interface Stalled {
  leaf: number;
  /** Its unavailability is P(what serves is taken while something else could take over | the leaf has failed). */
  missed: number;
}

/**
 * What stalls a failover is no failover: nothing is served for as long as it is down. So it stands beside the reaction as a
 * cause of its own, and what it takes besides is down at the same time, not in addition.
 */
export function addStalled(
  building: Building,
  owner: { name: string; kind: OwnerKind },
  { leaf, inputs, chanceIn, isAlone, isBounded = false }: Cause,
): Stalled {
  const chance = chanceIn(usualSituation(building.leaves, building.usual));
  const own = {
    unavailability: chance,
    frequency: 0,
    units: 1,
    failing: 1,
    whole: chance,
    ...(isBounded && { least: 0 }),
  };
  const missed = addLeaf(building, { owner: owner.name, kind: owner.kind, event: 'reaction', ...own });
  building.rules.push({
    leaf: missed,
    inputs,
    event: (situation) => ({ unavailability: chanceIn(situation), frequency: 0 }),
    stuckBy: (situation) => (chanceIn(situation) > 0 && isAlone(situation) ? [leaf] : []),
  });
  return { leaf, missed };
}

/** How a leaf stalls a failover in a situation. */
interface Cause {
  leaf: number;
  inputs: readonly number[];
  chanceIn: (situation: Situation) => number;
  /** Whether that is only an upper bound. */
  isBounded?: boolean;
  /** Whether it does with nothing else failing. */
  isAlone: (situation: Situation) => boolean;
}

/** The nodes of what stalls a failover: down while the leaf is, and what served was taken. */
export function stalledNodes({ builder }: Building, stalled: readonly Stalled[]): number[] {
  return stalled.map(({ leaf, missed }) => builder.and([leaf, missed]));
}
