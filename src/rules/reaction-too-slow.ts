import { longestFailure, longestFailureOf } from '../analysis/longest-failure.js';
import { formatDuration } from '../quantity/format-duration.js';
import type { Block, Component, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import type { Called } from './every-block.js';
import { everyBlock } from './every-block.js';

/** A reaction, how long it takes, and how long what it reacts to lasts at most; seconds, null where that is unknown. */
interface Reaction {
  what: string;
  takes: number;
  longest: number | null;
  span: Hit['span'];
  on: string;
}

/** HA517: a reaction takes longer than any failure that sets it off, so that it never helps. */
export const reactionTooSlow: DesignRule = {
  code: 'HA517',
  find: ({ topology }) =>
    [
      ...[...topology.components.values()].flatMap((component) => ofComponent(topology, component)),
      ...everyBlock(topology).flatMap((called) => ofBlock(topology, called)),
    ].flatMap(hitOf),
};

function ofComponent(topology: Topology, component: Component): Reaction[] {
  const { name: on, failover, healthCheck, replicas } = component;
  if (replicas === 1 || !(failover || healthCheck)) return [];
  const longest = longestFailureOf(topology, component);
  if (failover) {
    const takes = failover.detection + failover.switchover;
    return [{ what: `failover of \`${on}\``, takes, longest, span: failover.span, on }];
  }
  const { detection: takes, span } = healthCheck!;
  return [{ what: `health check of \`${on}\``, takes, longest, span, on }];
}

function ofBlock(topology: Topology, { block, on }: Called): Reaction[] {
  const within = (parts: readonly Block[]) => longestFailure(topology, parts);
  switch (block.type) {
    case 'failover': {
      const { detection, switchover, span } = block.failover;
      const what = `failover of \`${on}\``;
      return [{ what, takes: detection + switchover, longest: within([block.primary]), span, on }];
    }
    case 'parallel': {
      if (block.healthCheck === null) return [];
      const { detection: takes, span } = block.healthCheck;
      return [{ what: `health check of \`${on}\``, takes, longest: within(block.parts), span, on }];
    }
    case 'optional':
    case 'fallback': {
      if (block.breaker === null) return [];
      const guarded = block.type === 'optional' ? block.part : block.parts[0]!;
      const { opening: takes, span } = block.breaker;
      return [{ what: `circuit breaker of \`${on}\``, takes, longest: within([guarded]), span, on }];
    }
    default:
      return [];
  }
}

function hitOf({ what, takes, longest, span, on }: Reaction): Hit[] {
  if (longest === null || longest === 0 || takes < longest) return [];
  const message = `the ${what} takes ${formatDuration(takes)}, but all that sets it off is over after ${formatDuration(longest)}: it never helps`;
  return [{ message, hint: 'make it faster, or take it out', span, on }];
}
