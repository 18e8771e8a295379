import { isRedundant } from '../analysis/shared-fates.js';
import { blockNames } from '../topology/block-names.js';
import type { Block, Component, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { isPlace } from './places.js';

/** How providers call a figure that holds for a group over several zones or regions. */
const GROUP =
  /multi[-_ ]?(az|zone|region)|zone[-_ ]redundant|availability[-_ ]set|[-_ ]zones\b|\bregional\b|[-_ ]regional\b/i;

/** What holds for several regions is counted twice in whichever it is said to be. */
const OVER_REGIONS = /multi[-_ ]?region/i;

/** What a zone, or anything smaller, is called. */
const ZONE = /zone|rack|\baz\b|\baz[-_\d]|[-_\d][a-f]$/i;

/** HA616: a provider's figure for a redundant group stands for one unit of several: its redundancy counts twice. */
export const countedTwice: DesignRule = {
  code: 'HA616',
  find: ({ topology }) => {
    const inside = insideRedundant(topology);
    return [...topology.components.values()].filter(isOfGroup).flatMap((component): Hit[] => {
      const { name, replicas, required, figures, span } = component;
      const where = replicas > required ? 'a replica' : inside.has(name) ? 'an alternative' : null;
      if (where === null || hasRegion(topology, component)) return [];
      return [
        {
          message: `the figure of \`${name}\` is of a group over several zones already, and is used for ${where}`,
          hint: 'use the figure of a single unit, or the group once: `replicas: 1`, outside of `parallel`, or each `in` a region of its own',
          span: figures.span,
          related: [{ span, label: 'one of several' }],
          on: name,
        },
      ];
    });
  },
  together: (names, count) =>
    `${count} figures are of groups over several zones already, and each is used for one of several: ${names}`,
};

/** Whether each unit is a group in a region of its own: over zones of that, and no other's. */
function hasRegion({ domains }: Topology, { name, replicas, within, spread, pedigree }: Component): boolean {
  if (OVER_REGIONS.test(`${name} ${pedigree.source ?? ''}`)) return false;
  const around = new Set([...domains.values()].flatMap((domain) => domain.within));
  const isRegion = (domain: string) =>
    isPlace(domain) && (around.has(domain) || /region/i.test(domain) || !ZONE.test(domain));
  const apart = new Set(spread);
  if (replicas > 1) return apart.size >= replicas && spread.every(isRegion);
  return [...within, ...spread].some(isRegion);
}

/** A provider's figure, by what the file calls it. */
function isOfGroup({ name, pedigree: { basis, source } }: Component): boolean {
  return basis === 'sla' && GROUP.test(`${name} ${source ?? ''}`);
}

/** Components among the parts of redundant blocks, through named blocks too. */
function insideRedundant(topology: Topology): Set<string> {
  const names = new Set<string>();
  const stack: Block[] = everyBlock(topology)
    .map(({ block }) => block)
    .filter(isRedundant);
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    for (const { name } of blockNames([block])) {
      if (names.has(name)) continue;
      names.add(name);
      const named = topology.blocks.get(name);
      if (named) stack.push(named.block);
    }
  }
  return names;
}
