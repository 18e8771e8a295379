import type { Beside } from '../../structure/beside.js';
import type { BlockTrigger } from '../../structure/block-trigger.js';
import type { CoveredTrigger } from '../../structure/covered-triggers.js';
import type { CircuitBreaker, FailoverTimes, HealthCheck } from '../../topology/reaction.js';
import type { Component, Figures } from '../../topology/topology.js';

/** A part of a journey with words for it: a basic event, or a gate over others. True when it is down. */
export type Node = EventNode | GateNode;

/** A node, or a constant: true for what is always down, false for what never is. */
export type Outcome = Node | boolean;

/** What can fail by itself. */
export interface EventNode {
  kind: 'event';
  id: number;
  label: string;
  /** P(down) and P(up). */
  fail: number;
  work: number;
  source: EventSource;
  /** Two events with the same key are derived in the same way from the same numbers. */
  key: string;
  /** Its leaf among those of the building. */
  leaf: number;
}

/** Down when any input is, all are, or at least `threshold` of them are. */
export interface GateNode {
  kind: 'any' | 'all' | 'count';
  id: number;
  label: string;
  /** What is taken as given, such as `sql works`; empty for nothing. */
  given: readonly string[];
  threshold: number;
  inputs: readonly Node[];
  note: string | null;
}

/** What a basic event is, with all that its figure is derived from. */
export type EventSource =
  | { type: 'figures'; figures: Figures }
  | { type: 'units'; component: Component; units: number; failing: number }
  | { type: 'common-cause'; component: Component }
  | ComponentReactionSource
  | BlockReactionSource
  | StalledSource;

/** The reaction of a component. */
export interface ComponentReactionSource {
  type: 'component-reaction';
  component: Component;
  triggers: readonly CoveredTrigger[];
  /** What the failover needs to act; false for nothing. */
  needs: Outcome;
  /** Whether what sets it off tells anything of that: then each trigger says how surely it works. */
  isTold: boolean;
}

/** That something takes what serves, and with it what the failover needs. */
export interface StalledSource {
  type: 'stalled';
  /** What does. */
  by: string;
  chance: number;
  /** Of the failover of a component. */
  component?: Component;
  trigger?: CoveredTrigger;
}

/** What a reaction guards, and what must be able to serve once it is down. */
export interface GuardedPart {
  part: Outcome;
  /** Made when it is asked for: of many parts few are. */
  others: () => Outcome;
}

/** The reaction of a block, and what it costs each time that it is set off. */
export interface BlockReactionSource {
  type: 'block-reaction';
  guarded: readonly GuardedPart[];
  triggers: readonly BlockTrigger[];
  /** What it stands beside in series. */
  beside: Beside;
  times: ReactionTimes;
  /** Whether what sets it off tells anything of what it needs: then each trigger says how surely that works. */
  isTold: boolean;
}

export type ReactionTimes =
  | { type: 'failover'; times: FailoverTimes; needs: Outcome }
  | { type: 'health-check'; check: HealthCheck; parts: number }
  | { type: 'opening' | 'recovery'; breaker: CircuitBreaker; each: readonly CircuitBreaker[] };
