import { NEVER } from '../bdd/gate-graph.js';
import type { Component } from '../topology/topology.js';
import type { Building } from './building.js';
import { chainOf, domainNode, unreachable } from './reach.js';

/** Replicas that need the same of what surrounds them, besides what all replicas need. */
export interface ReplicaGroup {
  /** Nodes: domains, and the way to them. */
  needs: readonly number[];
  replicas: number;
  /** The slots that they are dealt to, from 0, ascending. */
  slots: readonly number[];
}

/** How the replicas of a component lie in what surrounds them; only what can fail counts. */
export interface Placement {
  /** Nodes that every replica needs. */
  common: readonly number[];
  groups: readonly ReplicaGroup[];
  /** How many slots replicas are dealt to in turn. */
  slots: number;
}

const NONE: readonly number[] = [];
const FIRST: readonly number[] = [0];

/** Deals the replicas round-robin over `spread`, and follows every domain up through all that contain it. */
export function placementOf(building: Building, { within, spread, replicas }: Component): Placement {
  if (spread.length === 0) {
    const common = within.length === 0 ? NONE : [...needsIn(building, within)];
    return { common, groups: [{ needs: NONE, replicas, slots: FIRST }], slots: 1 };
  }
  const slots = spread.slice(0, replicas).map((domain) => [...within, domain]);
  const needs = slots.map((domains) => needsIn(building, domains));
  const common = [...needs[0]!].filter((node) => needs.every((others) => others.has(node)));
  return { common, groups: groupsOf(needs, new Set(common), replicas), slots: needs.length };
}

function needsIn(building: Building, domains: readonly string[]): Set<number> {
  const chain = chainOf(building.topology, domains);
  const nodes = [...chain].map((name) => domainNode(building, name));
  return new Set([...nodes, unreachable(building, chain)].filter((node) => node !== NEVER));
}

function groupsOf(
  needs: readonly Set<number>[],
  common: ReadonlySet<number>,
  replicas: number,
): ReplicaGroup[] {
  const groups = new Map<string, ReplicaGroup>();
  for (const [index, all] of needs.entries()) {
    const own = [...all].filter((node) => !common.has(node)).sort((a, b) => a - b);
    const key = own.join(' ');
    const count = Math.ceil((replicas - index) / needs.length);
    const known = groups.get(key);
    const slots = [...(known?.slots ?? []), index];
    groups.set(key, { needs: own, replicas: (known?.replicas ?? 0) + count, slots });
  }
  return [...groups.values()];
}
