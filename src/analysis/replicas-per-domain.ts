import { chainOf } from '../structure/reach.js';
import type { Component, Topology } from '../topology/topology.js';

/**
 * How many replicas of a component each domain holds: those it is `in`, those it is spread over (round-robin, the first
 * get one more), and all that contain them.
 */
export function replicasPerDomain(topology: Topology, component: Component): Map<string, number> {
  const { within, spread, replicas } = component;
  const counts = new Map<string, number>();
  const slots = spread.length === 0 ? [[]] : spread.slice(0, replicas).map((domain) => [domain]);
  for (const [index, slot] of slots.entries()) {
    const held = Math.ceil((replicas - index) / slots.length);
    for (const name of chainOf(topology, [...within, ...slot]))
      counts.set(name, (counts.get(name) ?? 0) + held);
  }
  return counts;
}
