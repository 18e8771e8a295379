import type { DesignRule } from './design-rule.js';
import { quorumsOf } from './quorums-of.js';

/** HA609: every voter is needed: with each more of them the quorum is down more often. */
export const brittleQuorum: DesignRule = {
  code: 'HA609',
  find: ({ topology }) =>
    quorumsOf(topology)
      .filter(({ voters, needed }) => needed === voters)
      .map(({ on, called, span, voters }) => ({
        message: `a write to ${called} needs all ${voters} of its replicas: the quorum survives no failure`,
        hint: 'with three replicas, `required: majority` goes on without one of them',
        span,
        on,
      })),
  together: (names, count) => `${count} quorums need all of their replicas: ${names}`,
};
