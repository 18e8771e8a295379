import type { DesignRule, Hit } from './design-rule.js';
import { votesOf } from './votes-of.js';

/** HA608: an even number of voters survives no more failures than one voter less. */
export const evenQuorum: DesignRule = {
  code: 'HA608',
  find: ({ topology }) =>
    [...topology.components.values()].flatMap((component): Hit[] => {
      const { name, replicas, span } = component;
      const needed = votesOf(component);
      const even = replicas % 2 === 0 && needed === replicas / 2 + 1;
      if (!even || needed === replicas) return [];
      const survives = replicas - needed;
      return [
        {
          message: `\`${name}\` has ${replicas} voters and needs ${needed}: it survives ${survives} failed, as ${replicas - 1} voters would`,
          hint: `${replicas - 1} do the same with one less to fail, ${replicas + 1} survive one more`,
          span,
          on: name,
        },
      ];
    }),
  together: (names, count) => `${count} quorums have an even number of voters: ${names}`,
};
