import { NEVER } from '../../bdd/gate-graph.js';
import { blockTriggers, eventOf as eventOfTriggers, reactionLeaf } from '../../structure/block-reaction.js';
import type { BlockTrigger } from '../../structure/block-trigger.js';
import { failoverOutage } from '../../structure/reaction-times.js';
import { type Anatomy, engineNode, eventOf } from './anatomy.js';
import type { GuardedPart, Outcome, ReactionTimes } from './node.js';

/** Something that reacts when a part goes down and the rest, which may hold the part too, is able to serve. */
export interface Guarded extends GuardedPart {
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
  const needs = times.type === 'failover' ? engineNode(anatomy, times.needs) : NEVER;
  const all = guarded.map(({ part, rest, weight }) => {
    const nodes = { part: engineNode(anatomy, part), rest: engineNode(anatomy, rest), needs };
    return blockTriggers(building, nodes, weight);
  });
  const triggers = all.flatMap(({ triggers }) => triggers);
  const isTold = all.some(({ isTold }) => isTold);
  const [leaf] = reactionLeaf(building, label, eventOfTriggers(triggers, outageOf(times)));
  if (leaf === undefined) return false;
  const source = { type: 'block-reaction', guarded, triggers: merged(triggers), times, isTold } as const;
  return eventOf(anatomy, leaf, label, source);
}

/** Seconds of outage when a failure of so many seconds sets it off, and what it needs works so surely. */
function outageOf(reaction: ReactionTimes): (duration: number, acts: number) => number {
  switch (reaction.type) {
    case 'failover': {
      const { times } = reaction;
      return (duration, acts) => failoverOutage(times, times.success * acts, duration);
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
