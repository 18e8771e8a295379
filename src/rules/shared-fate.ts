import { sharedFates } from '../analysis/shared-fates.js';
import type { Related } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { listed, MOST_NAMES } from './listed.js';
import { named } from './named.js';

/** HA603: the parts of a redundant block share something that takes them all down: redundancy on paper. */
export const sharedFate: DesignRule = {
  code: 'HA603',
  find: ({ topology }) => {
    const causes = new Map(
      sharedFates(topology)
        .filter((fate) => fate.causes.length > 0)
        .map((fate) => [fate.block.span.start, fate.causes]),
    );
    return everyBlock(topology).flatMap(({ block, on }): Hit[] => {
      const shared = causes.get(block.span.start);
      const redundant = block.type === 'parallel' || block.type === 'failover' || block.type === 'fallback';
      if (!redundant || shared === undefined) return [];
      return [
        {
          message: `${named(block)} stand in for each other, and share the fate of ${listed(shared)}`,
          hint: 'give each what it needs of its own, or say that there is only one',
          span: block.span,
          related: shared.slice(0, MOST_NAMES).flatMap((name) => placeOf(topology, name)),
          on,
          label: `share ${listed(shared)}`,
        },
      ];
    });
  },
  together: (names, count) => `${count} redundant blocks share the fate of something: those of ${names}`,
};

function placeOf({ components, domains }: Topology, name: string): Related[] {
  const part = components.get(name) ?? domains.get(name);
  return part === undefined ? [] : [{ span: part.span, label: 'all rest on this' }];
}
