import { sharedFates, switchFates } from '../analysis/shared-fates.js';
import type { Related } from '../diagnostics/diagnostic.js';
import type { FailoverTimes } from '../topology/reaction.js';
import type { Domain, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { failoversOf } from './failovers-of.js';
import { listed, MOST_NAMES } from './listed.js';
import { named } from './named.js';
import { isPlace } from './places.js';

/** Figures of what can fail, whatever they are. */
const SOME = { unavailability: 0.5, frequency: null };

/** HA603: parts that stand in for each other share something that takes them all down, or a failover what it needs. */
export const sharedFate: DesignRule = {
  code: 'HA603',
  find: ({ topology }) => {
    const judged = withPlaces(topology);
    return [...blockHits(topology, judged), ...switchHits(topology, judged)];
  },
  together: (names, count) => `${count} redundant parts share the fate of something: ${names}`,
};

/** Of domains without figures, those count that are all that says where something is: what is there fails together. */
function withPlaces(topology: Topology): Topology {
  const others = new Set([...topology.domains.values()].flatMap(({ within }) => within));
  for (const { within, spread } of topology.components.values()) {
    const places = new Set([...within, ...spread].filter(isPlace));
    if (places.size > 1) for (const place of places) others.add(place);
  }
  const domains = [...topology.domains].map(([name, domain]): [string, Domain] => {
    const counts = domain.figures === null && isPlace(name) && !others.has(name);
    return [name, counts ? { ...domain, figures: { ...SOME, span: domain.span } } : domain];
  });
  return { ...topology, domains: new Map(domains) };
}

function blockHits(topology: Topology, judged: Topology): Hit[] {
  const causes = new Map(
    sharedFates(judged)
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
        name: `${on} (${listed(shared)})`,
        label: `share ${listed(shared)}`,
      },
    ];
  });
}

function switchHits(topology: Topology, judged: Topology): Hit[] {
  const called = new Map<FailoverTimes, string>();
  for (const { failover, on } of failoversOf(topology)) called.set(failover, on);
  return switchFates(judged).flatMap(({ failover, causes }): Hit[] => {
    const on = called.get(failover) ?? '';
    return [
      {
        message: `\`${on}\` and what its failover needs share the fate of ${listed(causes)}: when that fails nothing switches`,
        hint: 'put what the failover needs where it outlives what it reacts to',
        span: failover.span,
        related: causes.slice(0, MOST_NAMES).flatMap((name) => placeOf(topology, name)),
        on,
        name: `${on} (${listed(causes)})`,
        label: `shares ${listed(causes)} with what it needs`,
      },
    ];
  });
}

function placeOf({ components, domains }: Topology, name: string): Related[] {
  const part = components.get(name) ?? domains.get(name);
  return part === undefined ? [] : [{ span: part.span, label: 'what they share' }];
}
