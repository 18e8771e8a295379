import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import { type Beside, besideOf } from './beside.js';
import { chancesIn, prepare, prepareRest } from './block-chances.js';
import { blockCoverage, leavesOf } from './block-coverage.js';
import type { BlockTrigger, Reacting } from './block-trigger.js';
import { boundedTriggers } from './bounded-triggers.js';
import { type Building, noteUnaskable } from './building.js';
import { outagesIn } from './compiled-node.js';
import { leafFrequency } from './leaf-values.js';
import { durationOf } from './own-figures.js';
import { reactionNode } from './reaction.js';
import { addTriggers, noReaction, overCoverage, type ReactionEvent, settled } from './reaction-times.js';
import { rememberLast } from './remember-last.js';
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
  /** The same of leaves that may have changed places; null where they are only bounded. */
  exactlyIn: (situation: Situation, weight: number) => BlockTrigger[] | null;
  /** Whether what the reaction needs may work at all. */
  mayAct: (situation: Situation) => boolean;
  /** The leaves of both the construct and what its reaction needs. */
  shared: readonly number[];
  /** What the reaction stands beside. */
  beside: (situation: Situation) => Beside;
  /** The leaves of which one unit more takes the part down, with nothing else failing. */
  alone: (situation: Situation) => readonly number[];
}

/** Seconds of outage after a trigger that is down for so long, when what the reaction needs works so surely. */
export type OutageAfter = (duration: number, acts: number) => number;

/** A trigger before it is weighed: how often an hour it comes, were the part to serve all requests. */
type Share = Omit<BlockTrigger, 'frequency'> & { often: number };

/**
 * Prepares what triggers a construct: f_i = w_i · P(part down with i failed and up without, and the rest able to serve with
 * i failed), for every event i. Bounded, where it is too entangled to say. What is left by several parts may be given, so that
 * it is prepared once.
 */
export function prepareTriggers(
  building: Building,
  reacting: Reacting,
  left = prepareRest(building, reacting.rest),
): BlockTriggers {
  const prepared = prepare(building, reacting.part, left);
  const coverage = blockCoverage(building, reacting, prepared);
  const { isTold, mayAct, shared } = coverage;
  const bounded = (situation: Situation, weight: number) =>
    boundedTriggers(building, reacting, prepared.part, { situation, weight }).map((trigger) => ({
      ...trigger,
      acts: coverage.boundsIn(situation, trigger.leaf),
    }));
  const beside = besideOf(building, reacting, prepared);
  if (prepared.joint === null) {
    if ((reacting.needs ?? NEVER) !== NEVER) noteUnaskable(building);
    const inputs = building.detail.whatIf ? leavesOf(building, reacting, prepared) : [];
    const none = { inputs, exactlyIn: () => null, alone: () => [], beside };
    return { ...none, isTold, mayAct, shared, in: bounded };
  }
  const { part, rest } = prepared;
  const own = [...new Set([...part.leaves, ...rest.compiled.leaves])];
  const inputs = [...new Set([...own, ...coverage.inputs])];
  const sharesIn = (situation: Situation) => {
    const chances = chancesIn(situation, prepared);
    if (chances === null) return null;
    const actsWhen = coverage.in(situation);
    return Array.from(chances, ([leaf, chance]): Share => {
      const failing = situation.leaves[leaf]!;
      const often = (leafFrequency(failing) ?? 0) * chance;
      return { leaf, chance, often, duration: durationOf(failing), acts: actsWhen(leaf, chance) };
    });
  };
  const shares = rememberLast(inputs, sharesIn);
  return {
    isTold,
    mayAct,
    shared,
    inputs,
    in: (situation, weight) => weighed(shares(situation), weight) ?? bounded(situation, weight),
    exactlyIn: (situation, weight) => weighed(sharesIn(situation), weight),
    beside,
    alone: (situation) =>
      outagesIn(situation, part).alone.filter((leaf) => situation.leaves[leaf]!.failing === 1),
  };
}

function weighed(shares: readonly Share[] | null, weight: number): BlockTrigger[] | null {
  return shares?.map(({ often, ...trigger }) => ({ ...trigger, frequency: often * weight })) ?? null;
}

/** What usually takes a part down while the rest can serve, whether that tells anything of what the reaction needs, and which may take all of that. */
export function blockTriggers(
  building: Building,
  reacting: Reacting,
  weight: number,
): { triggers: BlockTrigger[]; beside: Beside; isTold: boolean; mayStall: ReadonlySet<number> } {
  const { in: within, beside, isTold, mayAct, shared } = prepareTriggers(building, reacting);
  const usually = usualSituation(building.leaves, building.usual);
  const triggers = within(usually, weight).filter(({ frequency }) => frequency > 0);
  return { triggers, beside: beside(usually), isTold, mayStall: new Set(mayAct(usually) ? shared : []) };
}

/** The event that triggers set off, each with an outage of some seconds. */
export function eventOf(
  triggers: readonly BlockTrigger[],
  outage: OutageAfter,
  beside: Beside,
): ReactionEvent {
  return overCoverage(triggers, (coverage) => settled(sumOver(triggers, outage, coverage), beside));
}

/** Sums over triggers: times an hour that they set something off, and hours of outage for each hour otherwise. */
export function sumOver(
  triggers: readonly BlockTrigger[],
  outage: OutageAfter,
  coverage: keyof Interval = 'high',
): ReactionEvent {
  const [event, least] = [noReaction(), noReaction()];
  for (const { frequency, least: fewest = frequency, duration, acts } of triggers) {
    const seconds = outage(duration, acts[coverage]);
    addTriggers(event, frequency, seconds);
    addTriggers(least, fewest, seconds);
  }
  const isBounded = triggers.some((trigger) => trigger.least !== undefined);
  return isBounded ? { ...event, least: least.unavailability } : event;
}

/** A leaf for a reaction that has an owner of no other kind; none where it is never triggered. */
export function reactionLeaf(building: Building, owner: string, event: ReactionEvent): number[] {
  const node = reactionNode(building, { name: owner, kind: 'reaction' }, { inputs: [], event: () => event });
  return node === NEVER ? [] : [node];
}
