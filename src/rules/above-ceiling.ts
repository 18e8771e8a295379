import { formatAvailability } from '../quantity/format-availability.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Target, Topology } from '../topology/topology.js';
import { ceilingAbove } from './ceiling.js';
import type { AuditedJourney, DesignRule, Hit } from './design-rule.js';
import { listed } from './listed.js';

/** HA611: what a journey cannot do without allows less than a target asks for, however good all the rest is. */
export const aboveCeiling: DesignRule = {
  code: 'HA611',
  find: ({ topology, journeys }) => journeys.flatMap((journey) => hitsOf(topology, journey)),
};

function hitsOf(topology: Topology, { journey, singlePoints }: AuditedJourney): Hit[] {
  const { slo, sla } = journey.targets;
  const target = [slo, sla].reduce<Target | null>(
    (most, next) => (next && (most === null || next.unavailability < most.unavailability) ? next : most),
    null,
  );
  const ceiling = target && ceilingAbove(topology, singlePoints, target.unavailability);
  if (target === null || ceiling === null) return [];
  const [worst, ...others] = ceiling.points;
  const name = target === slo ? 'SLO' : 'SLA';
  const more = others.length > 0 ? `, with ${listed(others.map((point) => point.name))}` : '';
  const part = topology.components.get(worst.name) ?? topology.domains.get(worst.name);
  return [
    {
      message: `${name} ${formatTarget(target.unavailability)} of ${journey.name} is above its ceiling of ${formatAvailability(ceiling.unavailability)}: ${worst.name} sets it${more}`,
      hint: 'nothing else can help: make that redundant or better, or promise less than you depend on',
      span: target.span ?? journey.span,
      related: part ? [{ span: part.span, label: `${formatAvailability(worst.limit)} at most` }] : [],
      on: worst.name,
      journey: journey.name,
    },
  ];
}
