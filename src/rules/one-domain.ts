import { replicasPerDomain } from '../analysis/replicas-per-domain.js';
import type { Component, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { isPlace } from './places.js';

/** HA602: a component has spare replicas, and yet one domain holds so many that losing it takes the component down. */
export const oneDomain: DesignRule = {
  code: 'HA602',
  find: ({ topology }) =>
    [...topology.components.values()].flatMap((component) => hitsOf(topology, component)),
  together: (names, count) => `one domain takes down each of ${count} redundant components: ${names}`,
};

function hitsOf(topology: Topology, component: Component): Hit[] {
  const { name, span, replicas, required } = component;
  if (replicas <= required) return [];
  const domain = culprit(topology, component);
  if (domain === undefined) return [];
  const { held } = domain;
  const left = replicas - held;
  const which = held === replicas ? `all ${replicas}` : `${held} of ${replicas}`;
  const then = left === 0 ? 'losing it leaves none' : `losing it leaves ${left} where ${required} must work`;
  return [
    {
      message: `${which} replicas of \`${name}\` are in ${domain.name}: ${then}`,
      hint: 'spread them over several domains, so that what is left is enough: `spread: [a, b, c]`',
      span,
      related: [{ span: topology.domains.get(domain.name)!.span, label: `holds ${which}` }],
      on: name,
      name: `${name} (${domain.name})`,
      label: `${name}: ${which} in ${domain.name}`,
    },
  ];
}

/**
 * The domain that holds too many. Of domains around all replicas only those that they are placed in count: that zones
 * lie in one region is for the region to answer for, and a release is made everywhere on purpose.
 */
function culprit(topology: Topology, component: Component): { name: string; held: number } | undefined {
  const { within, spread, replicas, required } = component;
  const counts = [...replicasPerDomain(topology, component)].map(([name, held]) => ({ name, held }));
  const apart = new Set(spread).size > 1;
  const own = new Set(apart ? [] : [...spread, ...within].filter(isPlace));
  const most = counts.filter(
    ({ name, held }) => replicas - held < required && (held < replicas || own.has(name)),
  );
  return most.toSorted((a, b) => b.held - a.held)[0];
}
