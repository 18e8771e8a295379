import { NEVER } from '../../bdd/gate-graph.js';
import type { Beside } from '../../structure/beside.js';
import { blockTriggers, eventOf as eventOfTriggers, reactionLeaf } from '../../structure/block-reaction.js';
import type { BlockTrigger } from '../../structure/block-trigger.js';
import { openingOf, recoveryOf } from '../../structure/breakers.js';
import { addLeaf } from '../../structure/building.js';
import { memberTriggers } from '../../structure/member-triggers.js';
import { failoverOutage, type ReactionEvent } from '../../structure/reaction-times.js';
import { isStalled, type Stalled } from '../../structure/stalled.js';
import { type Anatomy, engineNode, eventOf } from './anatomy.js';
import type { GuardedPart, Outcome, ReactionTimes, StalledSource } from './node.js';
import { causeLabel } from './rate-steps.js';

/** Something that reacts when a part goes down and the rest, which may hold the part too, is able to serve. */
export interface Guarded extends GuardedPart {
  rest: Outcome;
}

/** The reaction of a block: what sets it off, and how long each lasts; false where nothing does. */
export function blockReaction(
  anatomy: Anatomy,
  label: string,
  guarded: readonly Guarded[],
  times: ReactionTimes,
): Outcome {
  const { building } = anatomy;
  const { triggers: found, beside, isTold, mayStall } = triggersOf(anatomy, guarded, times);
  const stalls = found.filter(
    (trigger) => times.type === 'failover' && mayStall.has(trigger.leaf) && isStalled(times.times, trigger),
  );
  const triggers = found.filter((trigger) => !stalls.includes(trigger));
  const aside = stalls.map(({ leaf, chance }) => {
    const event = { owner: label, kind: 'reaction', event: 'reaction', frequency: 0, whole: chance } as const;
    const missed = addLeaf(building, { ...event, unavailability: chance, units: 1, failing: 1 });
    return stalledAnatomy(anatomy, { leaf, missed }, label, { chance });
  });
  const [leaf] = reactionLeaf(building, label, reactionEvent(times, triggers, beside));
  const source = {
    type: 'block-reaction',
    guarded,
    triggers: merged(triggers),
    beside,
    times,
    isTold,
  } as const;
  const reaction = leaf === undefined ? false : eventOf(anatomy, leaf, label, source);
  return anatomy.maker.any([reaction, ...aside], { label: `${label}, or none` });
}

/** What stalls a failover: down while that is, and what served was taken. */
export function stalledAnatomy(
  anatomy: Anatomy,
  { leaf, missed }: Stalled,
  label: string,
  source: Omit<StalledSource, 'type' | 'by'>,
): Outcome {
  const { leaves, topology } = anatomy.building;
  const by = causeLabel(topology, leaves[leaf]!);
  const told = `no ${label} with ${by}`;
  const cause = eventAt(anatomy, leaf);
  const event = eventOf(anatomy, missed, told, { type: 'stalled', by, ...source });
  return anatomy.maker.all([cause, event], { label: `${by} without ${label}` });
}

/** The event of a leaf that has words already. */
function eventAt({ inEngine, surroundings }: Anatomy, leaf: number): Outcome {
  const around = surroundings.get(leaf);
  if (around !== undefined) return around;
  for (const [node, engine] of inEngine) if (engine === leaf) return node;
  throw new Error(`no words for leaf ${leaf}`);
}

function triggersOf(
  anatomy: Anatomy,
  guarded: readonly Guarded[],
  times: ReactionTimes,
): ReturnType<typeof blockTriggers> {
  const { building } = anatomy;
  const [{ part, rest }] = guarded as [Guarded];
  const left = engineNode(anatomy, rest);
  if (times.type === 'health-check') {
    const parts = guarded.map((member) => engineNode(anatomy, member.part));
    return { ...memberTriggers(building, parts, left), isTold: false, mayStall: new Set() };
  }
  const needs = times.type === 'failover' ? engineNode(anatomy, times.needs) : NEVER;
  const standsIn = times.type === 'failover';
  return blockTriggers(building, { part: engineNode(anatomy, part), rest: left, standsIn, needs }, 1);
}

/** The event of a reaction, as the engine makes it. */
function reactionEvent(
  reaction: ReactionTimes,
  triggers: readonly BlockTrigger[],
  beside: Beside,
): ReactionEvent {
  switch (reaction.type) {
    case 'failover': {
      const { times } = reaction;
      const outage = (duration: number, acts: number) =>
        failoverOutage(times, times.success * acts, duration);
      return eventOfTriggers(triggers, outage, beside);
    }
    case 'health-check':
      return eventOfTriggers(triggers, (duration) => Math.min(reaction.check.detection, duration), beside);
    case 'opening':
      return openingOf(reaction.breaker, triggers, beside);
    case 'recovery':
      return recoveryOf(reaction.breaker, triggers, beside);
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
