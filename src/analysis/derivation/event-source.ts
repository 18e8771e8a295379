import type { BlockTrigger } from '../../structure/block-reaction.js';
import type { Trigger } from '../../structure/component-reaction.js';
import type {
  CircuitBreaker,
  Component,
  FailoverTimes,
  Figures,
  HealthCheck,
} from '../../topology/topology.js';
import type { Outcome } from './node.js';

/** What a basic event is, with all that its figure is derived from. */
export type EventSource =
  | { type: 'figures'; figures: Figures }
  | { type: 'units'; component: Component; units: number; failing: number }
  | { type: 'common-cause'; component: Component }
  | ComponentReactionSource
  | BlockReactionSource;

/** The reaction of a component. */
export interface ComponentReactionSource {
  type: 'component-reaction';
  component: Component;
  triggers: readonly Trigger[];
  /** What the failover needs to act; false for nothing. */
  needs: Outcome;
}

/** The reaction of a block, and what it costs each time that it is set off. */
export interface BlockReactionSource {
  type: 'block-reaction';
  triggers: readonly BlockTrigger[];
  times: ReactionTimes;
}

export type ReactionTimes =
  | { type: 'failover'; times: FailoverTimes; needs: Outcome }
  | { type: 'health-check'; check: HealthCheck; parts: number }
  | { type: 'opening'; breaker: CircuitBreaker }
  | { type: 'recovery'; breaker: CircuitBreaker };
