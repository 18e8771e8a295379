import type { Interval } from '../bdd/enclose/diagram-ends.js';

/** A construct that reacts when a part goes down and the rest is able to serve; both are nodes. */
export interface Reacting {
  part: number;
  rest: number;
  /** The rest serves in place of the part: they are not both needed. */
  standsIn?: boolean;
  /** What the reaction needs to act; absent or NEVER for nothing. */
  needs?: number;
}

/** What sets a reaction of a block off: a leaf, how often an hour, and how long it is down by itself, seconds. */
export interface BlockTrigger {
  leaf: number;
  /** P(part down with it failed and up without, and the rest able to serve with it failed). */
  chance: number;
  /** Failures of the leaf an hour × chance × weight. */
  frequency: number;
  /** What that is at least, where it is only an upper bound. */
  least?: number;
  duration: number;
  /** How surely what the reaction needs works then. */
  acts: Interval;
}
