import type { DesignRule } from './design-rule.js';
import { failoversOf } from './failovers-of.js';

/** HA605: a failover says nothing of how often it works, and is taken to work each time. */
export const failoverUntested: DesignRule = {
  code: 'HA605',
  find: ({ topology }) =>
    failoversOf(topology)
      .filter(({ failover }) => !failover.successStated)
      .map(({ failover, on }) => ({
        message: `the failover of \`${on}\` says nothing of how often it works: taken as every time`,
        hint: 'test it, and say what came of it: `success: 99%`',
        span: failover.span,
        on,
      })),
  together: (names, count) => `${count} failovers say nothing of how often they work: ${names}`,
};
