import { blockTriggers, reactionLeaf } from '../../structure/block-reaction.js';
import type { BlockTrigger } from '../../structure/block-trigger.js';
import { evaluateNode } from '../../structure/evaluate-node.js';
import { addTriggers, failoverOutage, noReaction } from '../../structure/reaction-times.js';
import { type Anatomy, engineNode, eventOf } from './anatomy.js';
import type { Outcome, ReactionTimes } from './node.js';

/** Something that reacts when a part goes down and the rest is able to serve. */
export interface Guarded {
  part: Outcome;
  rest: Outcome;
  weight: number;
}

/** The reaction of a block: what sets it off, and how long each lasts; false where nothing does. */
export function blockReaction(
  anatomy: Anatomy,
  label: string,
  guarded: readonly Guarded[],
  times: ReactionTimes,
): Outcome {
  const { building } = anatomy;
  const triggers = guarded.flatMap(({ part, rest, weight }) =>
    blockTriggers(building, { part: engineNode(anatomy, part), rest: engineNode(anatomy, rest), weight }),
  );
  const event = noReaction();
  const outage = outageOf(anatomy, times);
  for (const { frequency, duration } of triggers) addTriggers(event, frequency, outage(duration));
  const [leaf] = reactionLeaf(building, label, event);
  if (leaf === undefined) return false;
  return eventOf(anatomy, leaf, label, { type: 'block-reaction', triggers: merged(triggers), times });
}

/** How surely a failover acts: its own success, times that what it needs works. */
function coverageOf(anatomy: Anatomy, success: number, needs: Outcome): number {
  if (needs === false) return success;
  return success * (evaluateNode(anatomy.building, engineNode(anatomy, needs))?.work ?? 1);
}

/** Seconds of outage when a failure of so many seconds sets it off. */
function outageOf(anatomy: Anatomy, reaction: ReactionTimes): (duration: number) => number {
  switch (reaction.type) {
    case 'failover': {
      const coverage = coverageOf(anatomy, reaction.times.success, reaction.needs);
      return (duration) => failoverOutage(reaction.times, coverage, duration);
    }
    case 'health-check':
      return (duration) => Math.min(reaction.check.detection, duration);
    case 'opening':
      return (duration) => Math.min(reaction.breaker.opening, duration);
    case 'recovery':
      return () => reaction.breaker.recovery / 2;
  }
}

/** What one leaf sets off through several parts is one trigger. */
function merged(triggers: readonly BlockTrigger[]): BlockTrigger[] {
  const byLeaf = new Map<number, BlockTrigger>();
  for (const trigger of triggers) {
    const { leaf, chance, frequency } = trigger;
    const known = byLeaf.get(leaf);
    const sum = known && { ...known, chance: known.chance + chance, frequency: known.frequency + frequency };
    byLeaf.set(leaf, sum ?? trigger);
  }
  return [...byLeaf.values()];
}
