import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatAvailability } from '../quantity/format-availability.js';
import { formatDuration } from '../quantity/format-duration.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Topology } from '../topology/topology.js';

const CODES = { slo: 'HA501', sla: 'HA502' } as const;

/** HA501 and HA502: more downtime is expected than a target allows. */
export function targetMissed(topology: Topology, analysis: JourneyAnalysis): Diagnostic[] {
  return (['slo', 'sla'] as const).flatMap((key) => missed(topology, analysis, key));
}

function missed(
  topology: Topology,
  { journey, unavailability, targets, contributors }: JourneyAnalysis,
  key: 'slo' | 'sla',
): Diagnostic[] {
  const target = journey.targets[key];
  const result = targets[key];
  if (target === null || result === null || result.met) return [];
  const over = `${formatDuration(result.expected)} of ${formatDuration(result.allowed)} a ${journey.targets.period.name}`;
  const message = `${key.toUpperCase()} ${formatTarget(target.unavailability)} missed by ${journey.name}: ${formatAvailability(unavailability)} expected, ${over}`;
  const [worst] = contributors;
  const details = {
    span: target.span ?? journey.span,
    journey: journey.name,
    on: worst?.name,
    hint: worst && `${worst.name} costs most: ${formatDuration(worst.improvement)} a year`,
  };
  return [diagnostic(CODES[key], topology.source, message, details)];
}
