import type { DesignRule } from './design-rule.js';
import { type Quorum, quorumsOf } from './quorums-of.js';

/** HA608: an even number of voters survives no more failures than one voter less. */
export const evenQuorum: DesignRule = {
  code: 'HA608',
  find: ({ topology }) =>
    quorumsOf(topology)
      .filter(isEven)
      .map(({ on, called, span, voters, needed }) => ({
        message: `${called} has ${voters} voters and needs ${needed}: it survives ${voters - needed} failed, as ${voters - 1} voters would`,
        hint: `${voters - 1} do the same with one less to fail, ${voters + 1} survive one more`,
        span,
        on,
      })),
  together: (names, count) => `${count} quorums have an even number of voters: ${names}`,
};

/** Two voters that are both needed are for HA609. */
function isEven({ voters, needed }: Quorum): boolean {
  return voters % 2 === 0 && needed === voters / 2 + 1 && needed < voters;
}
