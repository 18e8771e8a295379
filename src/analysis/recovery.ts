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
): Recovery {
  const times = recoveryParts(topology, journey, singlePoints).map(({ seconds }) => seconds);
  const losses = copiesOf(topology, journey).map((component) => componentRecovery(component).rpo);
  return { rto: worst(times), rpo: losses.length === 0 ? null : worst(losses) };
}

function worst(times: readonly Known[]): Known {
  return times.reduce<Known>(
    (most, time) => (most === null || time === null ? null : Math.max(most, time)),
    0,
  );
}
