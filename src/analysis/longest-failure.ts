import { HOUR } from '../quantity/calendar.js';
import { chainOf } from '../structure/reach.js';
import { usageOf } from '../structure/usage.js';
import type { Block, Component, Figures, Topology } from '../topology/topology.js';

/** Mean time to repair, seconds: q / w, without the noise of the division; null where it is unknown. */
export function repairTime(figures: Figures): number | null {
  if (!figures.frequency) return null;
  return Number(((figures.unavailability / figures.frequency) * HOUR).toPrecision(12));
}

/** How long the longest failure of a replica or of a domain around it lasts, seconds; null where one is unknown. */
export function longestFailureOf(
  topology: Topology,
  { figures, within, spread, replicas }: Component,
): number | null {
  const domains = [...chainOf(topology, [...within, ...spread.slice(0, replicas)])];
  const around = domains.flatMap((name) => topology.domains.get(name)!.figures ?? []);
  return longest([figures, ...around].filter(({ unavailability }) => unavailability > 0).map(repairTime));
}

/** The same of everything that some blocks rest on. */
export function longestFailure(topology: Topology, blocks: readonly Block[]): number | null {
  const names = new Set(blocks.flatMap((block) => [...usageOf(topology, block).keys()]));
  const components = [...names].flatMap((name) => topology.components.get(name) ?? []);
  return longest(components.map((component) => longestFailureOf(topology, component)));
}

function longest(times: readonly (number | null)[]): number | null {
  return times.reduce<number | null>(
    (most, time) => (most === null || time === null ? null : Math.max(most, time)),
    0,
  );
}
