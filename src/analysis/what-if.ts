import type { Interval } from '../bdd/enclose/diagram-ends.js';
import type { UnitsDown } from '../structure/failed-names.js';
import { leafValues } from '../structure/leaf-values.js';
import type { ReactionEvent } from '../structure/reaction-times.js';
import { leftOf } from '../structure/situation.js';
import type { Leaf, Situation, System } from '../structure/system.js';
import { CandidatesBelow } from './candidates-below.js';
import { FailurePropagation } from './failure-propagation.js';
import {
  isTakenDown,
  missedReactions,
  type StuckReactions,
  stuckIn,
  stuckReactions,
} from './stuck-reactions.js';
import type { Answers, Chances } from './what-if-answers.js';

/** What is left of a journey: all of it, what goes without its soft parts, or nothing. */
export type State = 'full' | 'degraded' | 'down';

/** A journey while something has failed. */
export interface Meanwhile {
  /** With nothing else failing. */
  state: State;
  /** P(the journey works) while it lasts; 0 where it is down. */
  availability: number;
  /** P(it does not), with digits of its own. */
  unavailability: number;
  /** Certified bounds of it where the two above are only its pessimistic end; null where they are exact. */
  bounds: Interval | null;
  /** Owners of what would take it down now and would not before; none where it is down. */
  newSinglePoints: readonly string[];
}

/** Reactions as they are in a situation, by their index in the system. */
export type Reactions = ReadonlyMap<number, ReactionNow>;

/** A reaction as it is, and what would set it off so that it cannot act. */
interface ReactionNow {
  event: ReactionEvent;
  stuckBy: readonly number[];
}

/**
 * A journey asked what if: prepared once, then conditioned on failures by its leaves' values. What is left of a leaf's
 * units counts on, and reactions are those that can still be triggered: the figures are those of the file without the
 * failed parts, in the long run after everything has reacted to their failing.
 */
export class WhatIf {
  readonly #system: System;
  readonly #answers: Answers;
  readonly #propagation: FailurePropagation;
  /** The leaves that may be single points. */
  readonly #candidates: CandidatesBelow;
  readonly #singlePoints: ReadonlySet<string>;
  /** By reaction: what usually sets it off so that it cannot act. */
  readonly #usuallyStuck: readonly (readonly number[])[];
  readonly #leaves: Leaf[];
  readonly #down: Int32Array;
  readonly #fail: Float64Array;
  readonly #work: Float64Array;
  readonly #least: Map<number, number>;
  readonly #situation: Situation;

  constructor(system: System, answers: Answers) {
    const { fail, work, least } = leafValues(system.leaves);
    this.#system = system;
    this.#answers = answers;
    this.#propagation = new FailurePropagation(system);
    if (system.degraded) this.#propagation.fail(system.degraded.leaf);
    this.#leaves = [...system.leaves];
    this.#down = new Int32Array(fail.length);
    this.#fail = fail;
    this.#work = work;
    this.#least = new Map(least);
    this.#situation = { leaves: this.#leaves, down: this.#down, values: () => ({ fail, work }) };
    const candidates = candidatesOf(system);
    this.#candidates = new CandidatesBelow(system.graph, candidates);
    this.#usuallyStuck = system.reactions.map(stuckIn(this.#situation));
    const missed = Array.from(missedReactions(system).keys(), (leaf) => system.leaves[leaf]!);
    const alone = this.#findSinglePoints(candidates, new Set());
    this.#singlePoints = new Set([...alone, ...missed.filter(isCandidate).map(({ owner }) => owner)]);
  }

  /** About how many steps one question takes. */
  get cost(): number {
    const inputs = this.#system.reactions.reduce((sum, reaction) => sum + reaction.inputs.length, 0);
    return 8 * this.#leaves.length + this.#answers.cost + inputs;
  }

  /** The journey with nothing failed for certain. */
  get usual(): Chances {
    return this.#ask();
  }

  /** The reactions that are not as usual while some units are down. */
  reactionsTo(down: UnitsDown): Reactions {
    const changed = new Uint8Array(this.#leaves.length);
    for (const leaf of down.keys()) changed[leaf] = 1;
    return this.#while(down, () => {
      const found = new Map<number, ReactionNow>();
      for (const [index, { leaf, inputs }] of this.#system.reactions.entries()) {
        if (!inputs.some((input) => changed[input] === 1)) continue;
        changed[leaf] = 1;
        found.set(index, this.#askReaction(index));
        this.#setReaction(index, found.get(index)!);
      }
      return found;
    });
  }

  /** The same for two failures at once: what only one of them changes is known. */
  reactionsToBoth(down: UnitsDown, a: Reactions, b: Reactions): Reactions {
    if (a.size === 0) return b;
    if (b.size === 0) return a;
    return this.#while(down, () => {
      const found = new Map<number, ReactionNow>();
      for (const index of [...new Set([...a.keys(), ...b.keys()])].sort((m, n) => m - n)) {
        const both = a.has(index) && b.has(index);
        const now = both ? this.#askReaction(index) : (a.get(index) ?? b.get(index))!;
        found.set(index, now);
        this.#setReaction(index, now);
      }
      return found;
    });
  }

  /** The journey while some units are down; its reactions are asked for unless it is down with them. */
  meanwhile(down: UnitsDown, react: () => Reactions): Meanwhile {
    const mark = this.#propagation.mark;
    for (const [leaf, units] of down) for (let i = 0; i < units; i++) this.#propagation.fail(leaf);
    const state = this.#state();
    if (state === 'down') {
      this.#propagation.backTo(mark);
      return { state, availability: 0, unavailability: 1, bounds: null, newSinglePoints: [] };
    }
    const reactions = react();
    const { work, fail, bounds, stuck } = this.#while(down, () => {
      for (const [index, now] of reactions) this.#setReaction(index, now);
      const chances = this.#ask();
      const stuck = stuckReactions(
        this.#system.reactions,
        this.#situation,
        (_, index) => reactions.get(index)?.stuckBy ?? this.#usuallyStuck[index]!,
      );
      return { ...chances, stuck };
    });
    const newSinglePoints = this.#newSinglePoints(mark, stuck);
    this.#propagation.backTo(mark);
    return { state, availability: work, unavailability: fail, bounds, newSinglePoints };
  }

  #ask(): Chances {
    return this.#answers.ask({ fail: this.#fail, work: this.#work, least: this.#least });
  }

  #state(): State {
    const { root, degraded } = this.#system;
    if (this.#propagation.isDown(root)) return 'down';
    return degraded && this.#propagation.isDown(degraded.root) ? 'degraded' : 'full';
  }

  /** What did not take the journey down before a mark does so now only by way of something that was touched since. */
  #newSinglePoints(mark: number, stuck: StuckReactions): string[] {
    const candidates = this.#candidates.of(this.#propagation.touchedSince(mark));
    const found = this.#findSinglePoints(candidates, this.#singlePoints);
    for (const [leaf, by] of stuck) {
      const { owner } = this.#system.leaves[leaf]!;
      if (this.#singlePoints.has(owner) || found.has(owner)) continue;
      if (!isCandidate(this.#system.leaves[leaf]!)) continue;
      if (isTakenDown(this.#propagation, this.#system.root, leaf, by)) found.add(owner);
    }
    return [...found];
  }

  /** Owners of which one more unit takes the journey down, which is up, without those that are known. */
  #findSinglePoints(candidates: Int32Array, known: ReadonlySet<string>): Set<string> {
    const found = new Set<string>();
    const { root } = this.#system;
    const propagation = this.#propagation;
    for (const leaf of candidates) {
      if (propagation.isDown(leaf) || !propagation.takesDown(leaf, root)) continue;
      const { owner } = this.#system.leaves[leaf]!;
      if (!known.has(owner)) found.add(owner);
    }
    return found;
  }

  /** Does something while some units are down, and puts everything back. */
  #while<T>(down: UnitsDown, act: () => T): T {
    this.#touched.length = 0;
    for (const [leaf, units] of down) {
      this.#down[leaf] = units;
      this.#set(leaf, leftOf(this.#system.leaves[leaf]!, units));
    }
    const result = act();
    for (const leaf of this.#touched) {
      this.#down[leaf] = 0;
      this.#set(leaf, this.#system.leaves[leaf]!, false);
    }
    return result;
  }

  readonly #touched: number[] = [];

  #askReaction(index: number): ReactionNow {
    const reaction = this.#system.reactions[index]!;
    return { event: reaction.event(this.#situation), stuckBy: stuckIn(this.#situation)(reaction) };
  }

  /** One that is under way for certain stays so. */
  #setReaction(index: number, { event }: ReactionNow): void {
    const { leaf } = this.#system.reactions[index]!;
    if (this.#down[leaf]! > 0) return;
    const { least: _, ...usual } = this.#system.leaves[leaf]!;
    this.#set(leaf, { ...usual, ...event, whole: event.unavailability });
  }

  #set(leaf: number, value: Leaf, note = true): void {
    if (note) this.#touched.push(leaf);
    this.#leaves[leaf] = value;
    const { fail, work } = chancesOf(value);
    this.#fail[leaf] = fail;
    this.#work[leaf] = work;
    if (value.least === undefined) this.#least.delete(leaf);
    else this.#least.set(leaf, value.least);
  }
}

/** Most leaves are one unit; a leaf that has failed is none. */
function chancesOf(leaf: Leaf): { fail: number; work: number } {
  if (leaf.units <= 1) return { fail: leaf.unavailability, work: 1 - leaf.unavailability };
  const { fail, work } = leafValues([leaf]);
  return { fail: fail[0]!, work: work[0]! };
}

/** What fails by itself, and is not a common cause or a reaction. */
function candidatesOf({ leaves }: System): Int32Array {
  return Int32Array.from([...leaves.keys()].filter((leaf) => isCandidate(leaves[leaf]!)));
}

function isCandidate({ event, unavailability }: Leaf): boolean {
  return event === 'failure' && unavailability > 0;
}
