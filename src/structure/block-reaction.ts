import { NEVER } from '../bdd/gate-graph.js';
import { chancesIn, prepare } from './block-chances.js';
import { blockCoverage } from './block-coverage.js';
import type { BlockTrigger, Reacting } from './block-trigger.js';
import { boundedTriggers } from './bounded-triggers.js';
import type { Building } from './building.js';
import { outagesIn } from './compiled-node.js';
import { leafFrequency } from './leaf-values.js';
import { durationOf } from './own-figures.js';
import { reactionNode } from './reaction.js';
import { addTriggers, noReaction, overCoverage, type ReactionEvent } from './reaction-times.js';
import { usualSituation } from './situation.js';
import type { Situation } from './system.js';

/** What triggers a construct: prepared once, asked in any situation. */
export interface BlockTriggers {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** Whether they tell anything of what the reaction needs. */
  isTold: boolean;
  /** The triggers, also those of unknown frequency; `weight` is the share of requests that the part serves, 0 to 1. */
  in: (situation: Situation, weight: number) => BlockTrigger[];
  /** The leaves of which one unit more takes the part down, with nothing else failing. */
  alone: (situation: Situation) => readonly number[];
}

/**
 * Prepares what triggers a construct: f_i = w_i · P(part down with i failed and up without, and the rest able to serve with
 * i failed), for every event i. Bounded with nothing failed for certain, where it is too entangled to say.
 */
export function prepareTriggers(building: Building, reacting: Reacting): BlockTriggers {
  const prepared = prepare(building, reacting);
  const coverage = blockCoverage(building, reacting, prepared);
  const { isTold } = coverage;
  const bounded = (situation: Situation, weight: number) =>
    boundedTriggers(building, reacting, prepared.part, weight).map((trigger) => ({
      ...trigger,
      acts: coverage.boundsIn(situation, trigger.leaf),
    }));
  if (prepared.joint === null) return { inputs: [], isTold, in: bounded, alone: () => [] };
  const { part, rest } = prepared;
  return {
    isTold,
    inputs: [...new Set([...part.leaves, ...rest.leaves, ...coverage.inputs])],
    in: (situation, weight) => {
      const chances = chancesIn(situation, prepared);
      if (chances === null) return bounded(situation, weight);
      const actsWhen = coverage.in(situation);
      return Array.from(chances, ([leaf, chance]) => {
        const failing = situation.leaves[leaf]!;
        const frequency = (leafFrequency(failing) ?? 0) * chance * weight;
        return { leaf, chance, frequency, duration: durationOf(failing), acts: actsWhen(leaf, chance) };
      });
    },
    alone: (situation) =>
      outagesIn(situation, part).alone.filter((leaf) => situation.leaves[leaf]!.failing === 1),
  };
}

/** What usually takes a part down while the rest can serve, and whether that tells anything of what the reaction needs. */
export function blockTriggers(
  building: Building,
  reacting: Reacting,
  weight: number,
): { triggers: BlockTrigger[]; isTold: boolean } {
  const { in: within, isTold } = prepareTriggers(building, reacting);
  const triggers = within(usualSituation(building.leaves, building.usual), weight);
  return { triggers: triggers.filter(({ frequency }) => frequency > 0), isTold };
}

/** The event that triggers set off, each with an outage of some seconds. */
export function eventOf(
  triggers: readonly BlockTrigger[],
  outage: (duration: number, acts: number) => number,
): ReactionEvent {
  return overCoverage(triggers, (coverage) => {
    const [event, least] = [noReaction(), noReaction()];
    for (const { frequency, least: fewest = frequency, duration, acts } of triggers) {
      const seconds = outage(duration, acts[coverage]);
      addTriggers(event, frequency, seconds);
      addTriggers(least, fewest, seconds);
    }
    const isBounded = triggers.some((trigger) => trigger.least !== undefined);
    return isBounded ? { ...event, least: least.unavailability } : event;
  });
}

/** A leaf for a reaction that has an owner of no other kind; none where it is never triggered. */
export function reactionLeaf(building: Building, owner: string, event: ReactionEvent): number[] {
  const node = reactionNode(building, { name: owner, kind: 'reaction' }, { inputs: [], event: () => event });
  return node === NEVER ? [] : [node];
}
