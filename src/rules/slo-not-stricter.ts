import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Topology } from '../topology/topology.js';

/** HA503: the SLO allows at least as much downtime as the SLA, so nothing warns before money is owed. */
export function sloNotStricter(topology: Topology, { journey }: JourneyAnalysis): Diagnostic[] {
  const { slo, sla } = journey.targets;
  if (slo === null || sla === null || slo.unavailability < sla.unavailability) return [];
  const relation = slo.unavailability === sla.unavailability ? 'equal to' : 'looser than';
  const message = `the SLO ${formatTarget(slo.unavailability)} of ${journey.name} is ${relation} the SLA ${formatTarget(sla.unavailability)}`;
  const related = sla.span === null ? [] : [{ span: sla.span, label: 'the SLA' }];
  const hint = 'an SLO stricter than the SLA leaves a buffer before money is owed';
  return [
    diagnostic('HA503', topology.source, message, {
      span: slo.span ?? journey.span,
      related,
      hint,
      journey: journey.name,
    }),
  ];
}
