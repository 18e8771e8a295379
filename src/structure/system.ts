import type { Allowance } from '../bdd/allowance.js';
import type { GateGraph } from '../bdd/gate-graph.js';
import type { ReactionEvent } from './reaction-times.js';
import type { Dealt } from './replica-numbers.js';

/** Whose failing a basic event is. */
export type OwnerKind = 'component' | 'domain' | 'link' | 'reaction';

/**
 * What kind of event it is: something fails by itself, all replicas of a component fail for one reason, or a spare has
 * not taken over yet.
 */
export type EventKind = 'failure' | 'common-cause' | 'reaction';

/**
 * Basic events that act as one leaf of the graph: `units` independent, equal events, and the leaf has failed when at
 * least `failing` of them have. A domain, or a replica that shares a domain with others, is one unit.
 */
export interface Leaf {
  owner: string;
  kind: OwnerKind;
  event: EventKind;
  /** Unavailability of one unit, 0 to 1. */
  unavailability: number;
  /** Failures of one unit per hour; null where unknown. */
  frequency: number | null;
  units: number;
  failing: number;
  /**
   * The leaf is what a count adds to this one, which has not been reached: it fails with (p − p_given) / (1 − p_given).
   * See spreadCount.
   */
  given?: UnitCount | undefined;
  /** Unavailability of one unit of the owner by all its events together. */
  whole: number;
  /** What `unavailability` is at least, where it is only an upper bound: of a reaction to something too entangled. */
  least?: number;
  /** Which replicas the units are; absent where they are none. */
  dealt?: Dealt;
}

/** At least `failing` of `units` equal ones. */
export interface UnitCount {
  units: number;
  failing: number;
}

/** A Boolean function of basic events, true when something is down. */
export interface System {
  /** By leaf index of the graph. */
  leaves: readonly Leaf[];
  graph: GateGraph;
  /** The node that has failed when it is down. */
  root: number;
  /** How to ask for degraded service; null where it is always full or down. */
  degraded: DegradedProbe | null;
  /**
   * Owners of what was too entangled to say how often a reaction is triggered; empty where all is known. More may come to
   * it while reactions are asked what if: look at it after the last question.
   */
  entangled: ReadonlySet<string>;
  /** Whether any of that has no bounds either. */
  unbounded: boolean;
  /**
   * Owners of what is too entangled to say what a failover that needs something does once more has failed for certain; like
   * `entangled`, look at it after the last question.
   */
  unaskable: ReadonlySet<string>;
  /** Its reactions, each after those that it depends on. */
  reactions: readonly Reaction[];
  /** What may still be spent on exact answers about its file. */
  allowance: Allowance;
  /** By component: where its replicas are in the graph. */
  units: ReadonlyMap<string, readonly ReplicaUnits[]>;
}

/** Interchangeable replicas of a component, and the leaves of their own failing: one for each, or one for all. */
export interface ReplicaUnits {
  replicas: number;
  /** Replica i (from 0) is one of them when i modulo `every` is in `slots`. */
  slots: readonly number[];
  every: number;
  leaves: readonly number[];
}

/** The leaves of a system while some units may have failed for certain. */
export interface Situation {
  /** As they are now: what is left of their units, reactions with what can still trigger them. */
  leaves: readonly Leaf[];
  /** How many units of each leaf have failed for certain; null where none has. */
  down: ArrayLike<number> | null;
  /** Per leaf that it has failed and that it works; computed when it is first asked for. */
  values: () => { fail: Float64Array; work: Float64Array };
}

/** How a reaction follows from what has failed, so that it can be asked again for another situation. */
export interface ReactionRule {
  /** The leaves that it depends on, each made before it. */
  inputs: readonly number[];
  event: (situation: Situation) => ReactionEvent;
  /**
   * The leaves of which one unit more, with nothing else failing, sets it off for as long as that is down, since what it
   * needs to act is away; none while it can act. Absent for what needs nothing.
   */
  stuckBy?: (situation: Situation) => readonly number[];
}

/** A reaction of a system: the leaf that stands for it, and its rule. */
export interface Reaction extends ReactionRule {
  leaf: number;
}

/**
 * A further node and a leaf that is in it alone: U(node) rises by P(full service has failed, and it is not down) as the
 * leaf goes from working to failed, so that the share of degraded service is the leaf's Birnbaum importance: no
 * difference of two large figures.
 */
export interface DegradedProbe {
  root: number;
  leaf: number;
}
