import type { DesignRule } from './design-rule.js';
import { votesOf } from './votes-of.js';

/** HA609: every voter is needed: with each more of them the quorum is down more often. */
export const brittleQuorum: DesignRule = {
  code: 'HA609',
  find: ({ topology }) =>
    [...topology.components.values()]
      .filter((component) => votesOf(component) === component.replicas)
      .map(({ name, replicas, span }) => ({
        message: `a write to \`${name}\` needs all ${replicas} of its replicas: the quorum survives no failure`,
        hint: 'with three replicas, `required: majority` goes on without one of them',
        span,
        on: name,
      })),
  together: (names, count) => `${count} quorums need all of their replicas: ${names}`,
};
