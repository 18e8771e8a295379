import type { Component, Domain, Topology } from '../topology/topology.js';

/** Replicas that need the same domains besides those that all replicas of the component need. */
export interface ReplicaGroup {
  domains: readonly string[];
  replicas: number;
}

/** How the replicas of a component lie in its failure domains; only domains that can fail count. */
export interface Placement {
  /** Domains that every replica needs. */
  common: readonly string[];
  groups: readonly ReplicaGroup[];
}

/** Deals the replicas round-robin over `spread` and follows every domain up through all that contain it. */
export function placementOf(topology: Topology, component: Component): Placement {
  const own = component.within === null ? [] : [component.within];
  const spread = component.spread.slice(0, component.replicas);
  if (spread.length === 0) {
    return { common: [...chainOf(topology, own)], groups: [{ domains: [], replicas: component.replicas }] };
  }
  const chains = spread.map((domain) => chainOf(topology, [...own, domain]));
  const common = [...chains[0]!].filter((domain) => chains.every((chain) => chain.has(domain)));
  return { common, groups: groupsOf(component, chains, new Set(common)) };
}

function groupsOf(
  component: Component,
  chains: readonly Set<string>[],
  common: ReadonlySet<string>,
): ReplicaGroup[] {
  const groups = new Map<string, ReplicaGroup>();
  for (const [index, chain] of chains.entries()) {
    const domains = [...chain].filter((domain) => !common.has(domain)).sort();
    const key = domains.join(' ');
    const replicas = Math.ceil((component.replicas - index) / chains.length);
    groups.set(key, { domains, replicas: (groups.get(key)?.replicas ?? 0) + replicas });
  }
  return [...groups.values()];
}

/** The domains with figures among the given ones and all that contain them. */
function chainOf(topology: Topology, names: readonly string[]): Set<string> {
  const chain = new Set<string>();
  for (const start of names) {
    for (let name: string | null = start; name !== null; ) {
      const domain: Domain = topology.domains.get(name)!;
      if (domain.figures !== null) chain.add(name);
      name = domain.within;
    }
  }
  return chain;
}
