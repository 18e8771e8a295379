import { chainOf } from '../../structure/reach.js';
import type { Component, Topology } from '../../topology/topology.js';

/** What of a part in a picture has failed: whether that puts it out of service, and how many of how many units. */
export interface LostPart {
  down: boolean;
  lost: number;
  units: number;
}

/** Units of a component that are dealt to one place, and how many of them have failed. */
interface Slot {
  domain: string | null;
  units: number;
  lost: number;
}

/**
 * What a picture has to mark when parts have failed, by the ids in it; `failed` has the names of `chaos --fail`. What has lost
 * nothing is not there.
 */
export function lostParts(topology: Topology, failed: readonly string[]): Map<string, LostPart> {
  const parts = new Map<string, LostPart>();
  if (failed.length === 0) return parts;
  const names = new Set(failed);
  for (const domain of topology.domains.keys()) {
    if (isLost(topology, [domain], names)) parts.set(`cluster ${domain}`, { down: true, lost: 1, units: 1 });
  }
  for (const { name } of topology.links) {
    if (names.has(name)) parts.set(`link ${name}`, { down: true, lost: 1, units: 1 });
  }
  for (const component of topology.components.values()) {
    const { name, required } = component;
    const slots = slotsOf(topology, component, names);
    note(parts, `component ${name}`, slots, required);
    for (const domain of new Set(component.spread)) {
      const there = slots.filter((slot) => slot.domain === domain);
      note(parts, `units ${name} ${domain}`, there, 1);
    }
  }
  return parts;
}

/** Notes what has lost something; it is down with fewer units than are required. */
function note(parts: Map<string, LostPart>, id: string, slots: readonly Slot[], required: number): void {
  const sum = (key: 'units' | 'lost') => slots.reduce((total, slot) => total + slot[key], 0);
  const [units, lost] = [sum('units'), sum('lost')];
  if (lost > 0) parts.set(id, { down: units - lost < required, lost, units });
}

/** The places that replicas are dealt to in turn, with what has failed there. */
function slotsOf(topology: Topology, component: Component, failed: ReadonlySet<string>): Slot[] {
  const { name, replicas, within, spread } = component;
  const domains = spread.length === 0 ? [null] : spread.slice(0, replicas);
  const single = Array.from(failed).flatMap((text) => {
    const [owner, number] = text.split('#', 2);
    return owner === name && number !== undefined ? [Number(number) - 1] : [];
  });
  return domains.map((domain, index) => {
    const units = Math.ceil((replicas - index) / domains.length);
    const places = domain === null ? within : [...within, domain];
    const all = failed.has(name) || isLost(topology, places, failed);
    const lost = all ? units : new Set(single.filter((one) => one % domains.length === index)).size;
    return { domain, units, lost };
  });
}

/** Whether any of some domains has failed, or any that contains one of them. */
function isLost(topology: Topology, domains: readonly string[], failed: ReadonlySet<string>): boolean {
  return [...chainOf(topology, domains)].some((domain) => failed.has(domain));
}
