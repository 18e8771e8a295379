import { usualSituation, withFailed } from '../structure/situation.js';
import type { Reaction, Situation, System } from '../structure/system.js';
import { FailurePropagation } from './failure-propagation.js';

/** By leaf: the reactions, as their leaves, that one unit more of it sets off and that cannot act then. */
export type StuckReactions = ReadonlyMap<number, readonly number[]>;

/**
 * The reactions that cannot act when a leaf sets them off, since what they need is away or goes with it, and those that these
 * set off in turn. `stuckBy` tells what sets one off so, as far as it is known already.
 */
export function stuckReactions(
  reactions: readonly Reaction[],
  situation: Situation,
  stuckBy: (reaction: Reaction, index: number) => readonly number[] = stuckIn(situation),
): StuckReactions {
  const stuck = new Map<number, readonly number[]>();
  const followers = followersOf(reactions);
  for (const [leaf, first] of byCause(reactions, stuckBy)) {
    // A set grows while it is gone through: what one misses may set off another.
    const found = new Set(first);
    let then: Situation | undefined;
    for (const reaction of found) {
      for (const next of followers.get(reaction) ?? []) {
        then ??= withFailed(situation, leaf);
        if (stuckIn(then)(next).includes(reaction)) found.add(next.leaf);
      }
    }
    stuck.set(leaf, [...found]);
  }
  return stuck;
}

/** What was found before: the reactions of a system never change, and each pair of failures asks for the same. */
const known = new WeakMap<readonly Reaction[], ReadonlyMap<number, readonly Reaction[]>>();

/** By the leaf of a reaction: those that depend on it and may fail to act, the only ones that it may set off so. */
function followersOf(reactions: readonly Reaction[]): ReadonlyMap<number, readonly Reaction[]> {
  const followers = known.get(reactions) ?? findFollowers(reactions);
  known.set(reactions, followers);
  return followers;
}

function findFollowers(reactions: readonly Reaction[]): Map<number, Reaction[]> {
  const followers = new Map<number, Reaction[]>(reactions.map(({ leaf }) => [leaf, []]));
  for (const reaction of reactions) {
    if (reaction.stuckBy === undefined) continue;
    for (const input of new Set(reaction.inputs)) followers.get(input)?.push(reaction);
  }
  return followers;
}

/** What sets a reaction off that cannot act then. */
export function stuckIn(situation: Situation): (reaction: Reaction) => readonly number[] {
  return ({ stuckBy }) => stuckBy?.(situation) ?? [];
}

function byCause(
  reactions: readonly Reaction[],
  stuckBy: (reaction: Reaction, index: number) => readonly number[],
): Map<number, number[]> {
  const causes = new Map<number, number[]>();
  for (const [index, reaction] of reactions.entries()) {
    for (const cause of stuckBy(reaction, index)) {
      const known = causes.get(cause);
      if (known) known.push(reaction.leaf);
      else causes.set(cause, [reaction.leaf]);
    }
  }
  return causes;
}

/** Whether a root, which is up, goes down with one more unit of a leaf and with reactions that cannot act then. */
export function isTakenDown(
  propagation: FailurePropagation,
  root: number,
  leaf: number,
  reactions: readonly number[],
): boolean {
  if (propagation.isDown(leaf)) return false;
  const { mark } = propagation;
  for (const one of [leaf, ...reactions]) propagation.fail(one);
  const isDown = propagation.isDown(root);
  propagation.backTo(mark);
  return isDown;
}

/** The leaves that take a system down by way of reactions that cannot act while nothing else fails, each with these. */
export function missedReactions(system: System): StuckReactions {
  const stuck = stuckReactions(system.reactions, usualSituation(system.leaves));
  if (stuck.size === 0) return stuck;
  const propagation = new FailurePropagation(system);
  return new Map([...stuck].filter(([leaf, by]) => isTakenDown(propagation, system.root, leaf, by)));
}
