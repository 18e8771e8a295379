import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';

/** Most names that a message lists. */
const MOST_NAMES = 5;

/** HA508: redundancy that says nothing of reaction times is taken to react at once, the optimistic assumption. */
export function assumedInstant(topology: Topology, { journey }: JourneyAnalysis): Diagnostic[] {
  if (journey !== topology.journeys[0]) return [];
  const instant = [...topology.components.values()].filter(
    ({ replicas, required, healthCheck, failover }) => replicas > required && !healthCheck && !failover,
  );
  const [first] = instant;
  if (first === undefined) return [];
  const names = instant.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = instant.length > MOST_NAMES ? ` and ${instant.length - MOST_NAMES} more` : '';
  const hint = 'say how a dead unit is noticed and replaced: `health_check` or `failover`';
  const details = { span: first.span, on: first.name, journey: journey.name, hint };
  return [
    diagnostic('HA508', topology.source, `assumed to react at once: ${names.join(', ')}${more}`, details),
  ];
}
