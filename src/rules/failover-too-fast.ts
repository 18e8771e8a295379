import { formatDuration } from '../quantity/format-duration.js';
import type { FailoverTimes } from '../topology/reaction.js';
import type { DesignRule, Hit } from './design-rule.js';
import { failoversOf } from './failovers-of.js';

/** HA606: a failover begins before the failure can have been noticed. */
export const failoverTooFast: DesignRule = {
  code: 'HA606',
  find: ({ topology }) => failoversOf(topology).flatMap(({ failover, on }) => hitsOf(failover, on)),
};

function hitsOf({ detection, healthCheck, span }: FailoverTimes, on: string): Hit[] {
  if (healthCheck !== null && detection < healthCheck.detection) {
    const told = `its health check needs ${formatDuration(healthCheck.detection)}`;
    return [
      {
        message: `the failover of \`${on}\` begins after ${formatDuration(detection)}, but ${told} to notice`,
        hint: 'leave `detection` out, so that the health check says it, or make the check faster',
        span,
        related: [{ span: healthCheck.span, label: 'interval × failure_threshold + timeout' }],
        on,
      },
    ];
  }
  if (detection > 0) return [];
  return [
    {
      message: `the failover of \`${on}\` begins at once: nothing notices a failure in no time`,
      hint: 'say how long it takes to notice: `detection: 15s`, or a `health_check`',
      span,
      on,
    },
  ];
}
