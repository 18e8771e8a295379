import type { Component, Journey, Topology } from '../topology/topology.js';
import { componentPart, copiesOf, recoveryParts } from './recovery-parts.js';
import type { SinglePoint } from './single-points.js';

/** Seconds, or null where a file does not say. */
type Known = number | null;

/** How long something may be away, and how much data may be lost, after a single failure. */
export interface Recovery {
  rto: Known;
  rpo: Known;
}

/** The same of a journey, with what sets them: the parts that take longest, or else all of which nothing is known. */
export interface JourneyRecovery extends Recovery {
  set: { rto: readonly string[]; rpo: readonly string[] };
}

/** A component by itself. RPO: 0 for synchronous replication, its lag for asynchronous. */
export function componentRecovery(component: Component): Recovery {
  const { replication } = component;
  const rpo = replication?.mode === 'sync' ? 0 : (replication?.lag ?? null);
  return { rto: componentPart(component).seconds, rpo };
}

/** The worst of everything that a journey waits for, and of what keeps copies; unknown where any part is. */
export function journeyRecovery(
  topology: Topology,
  journey: Journey,
  singlePoints: readonly SinglePoint[],
): JourneyRecovery {
  const waits = recoveryParts(topology, journey, singlePoints);
  const losses = copiesOf(topology, journey).map((component) => {
    return { name: component.name, seconds: componentRecovery(component).rpo };
  });
  const rto = worst(waits.map(({ seconds }) => seconds));
  const rpo = losses.length === 0 ? null : worst(losses.map(({ seconds }) => seconds));
  return { rto, rpo, set: { rto: namesAt(waits, rto), rpo: namesAt(losses, rpo) } };
}

function namesAt(parts: readonly { name: string; seconds: Known }[], time: Known): string[] {
  return [...new Set(parts.filter(({ seconds }) => seconds === time).map(({ name }) => name))];
}

function worst(times: readonly Known[]): Known {
  return times.reduce<Known>(
    (most, time) => (most === null || time === null ? null : Math.max(most, time)),
    0,
  );
}
