import type { Compiled } from '../bdd/compile.js';
import { NEVER } from '../bdd/gate-graph.js';
import type { BlockTrigger, Reacting } from './block-trigger.js';
import { boundedTriggers } from './bounded-triggers.js';
import type { Building } from './building.js';
import { compileNode, outagesIn, sensitivitiesIn } from './compiled-node.js';
import { givenFailed } from './given-failed.js';
import { leafFrequency } from './leaf-values.js';
import { durationOf } from './own-figures.js';
import { reactionNode } from './reaction.js';
import { addTriggers, noReaction, type ReactionEvent } from './reaction-times.js';
import { usualSituation } from './situation.js';
import type { Situation } from './system.js';

/** What triggers a construct: prepared once, asked in any situation. */
export interface BlockTriggers {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** The triggers; `weight` is the share of requests that the part serves, 0 to 1. */
  in: (situation: Situation, weight: number) => BlockTrigger[];
  /** The leaves of which one unit more takes the part down, with nothing else failing. */
  alone: (situation: Situation) => readonly number[];
}

/** What is compiled of a construct; the joint nodes given that a leaf has failed are made when they are needed. */
interface Prepared {
  part: Compiled;
  rest: Compiled;
  /** The part is down or the rest is. */
  joint: Compiled;
  /** The same where a leaf has failed in the rest. */
  jointGiven: (leaf: number) => Compiled | null;
}

/** Prepares what triggers a construct; bounded with nothing failed for certain, where it is too entangled to say. */
export function prepareTriggers(
  building: Building,
  { part: partNode, rest: restNode }: Reacting,
): BlockTriggers {
  const { builder } = building;
  const part = compileNode(building, partNode);
  const rest = compileNode(building, restNode);
  const joint = part && rest && compileNode(building, builder.or([partNode, restNode]));
  const bounded = (weight: number) =>
    boundedTriggers(building, { part: partNode, rest: restNode }, part, weight);
  if (part === null || rest === null || joint === null)
    return { inputs: [], in: (_, weight) => bounded(weight), alone: () => [] };
  const known = new Map<number, Compiled | null>();
  const jointGiven = (leaf: number) => {
    let compiled = known.get(leaf);
    if (compiled === undefined) {
      compiled = compileNode(building, builder.or([partNode, givenFailed(builder, restNode, leaf)]));
      known.set(leaf, compiled);
    }
    return compiled;
  };
  const prepared = { part, rest, joint, jointGiven };
  return {
    inputs: [...new Set([...part.leaves, ...rest.leaves])],
    in: (situation, weight) => triggersIn(prepared, situation, weight) ?? bounded(weight),
    alone: (situation) =>
      outagesIn(situation, part).alone.filter((leaf) => situation.leaves[leaf]!.failing === 1),
  };
}

/**
 * What takes the part down while the rest can serve: f_i = w_i · P(part down with i failed and up without, and the rest
 * able to serve with i failed), for every event i. With R the rest given that i has failed, that probability is the
 * derivative of P(R down or part down) by i in the part: exact, since neither falls as more fails. Null where that is too
 * entangled to say.
 */
function triggersIn(
  { part, rest, joint, jointGiven }: Prepared,
  situation: Situation,
  weight: number,
): BlockTrigger[] | null {
  const inPart = sensitivitiesIn(situation, part);
  const shared = sensitivitiesIn(situation, rest);
  const either = sensitivitiesIn(situation, joint);
  const triggers: BlockTrigger[] = [];
  for (const index of part.leaves.toSorted()) {
    if (inPart[index] === 0) continue;
    const leaf = situation.leaves[index]!;
    const perHour = leafFrequency(leaf) ?? 0;
    if (perHour === 0) continue;
    const given = shared[index] === 0 ? joint : jointGiven(index);
    if (given === null) return null;
    const chance = given === joint ? either[index]! : sensitivitiesIn(situation, given)[index]!;
    const frequency = perHour * chance * weight;
    if (frequency > 0) triggers.push({ leaf: index, chance, frequency, duration: durationOf(leaf) });
  }
  return triggers;
}

/** What usually takes a part down while the rest can serve. */
export function blockTriggers(
  building: Building,
  { part, rest, weight }: Reacting & { weight: number },
): BlockTrigger[] {
  return prepareTriggers(building, { part, rest }).in(usualSituation(building.leaves), weight);
}

/** The event that triggers set off, each with an outage of some seconds. */
export function eventOf(
  triggers: readonly BlockTrigger[],
  outage: (duration: number) => number,
): ReactionEvent {
  const event = noReaction();
  for (const { frequency, duration } of triggers) addTriggers(event, frequency, outage(duration));
  if (triggers.every(({ least }) => least === undefined)) return event;
  const least = noReaction();
  for (const { frequency, least: fewest = frequency, duration } of triggers)
    addTriggers(least, fewest, outage(duration));
  return { ...event, least: least.unavailability };
}

/** A leaf for a reaction that has an owner of no other kind; none where it is never triggered. */
export function reactionLeaf(building: Building, owner: string, event: ReactionEvent): number[] {
  const node = reactionNode(building, { name: owner, kind: 'reaction' }, { inputs: [], event: () => event });
  return node === NEVER ? [] : [node];
}
