import type { SinglePoint } from '../analysis/single-points.js';
import { formatAvailability } from '../quantity/format-availability.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Target, Topology } from '../topology/topology.js';
import type { AuditedJourney, DesignRule, Hit } from './design-rule.js';
import { listed } from './listed.js';

/** HA611: what a journey cannot do without allows less than a target asks for, however good all the rest is. */
export const aboveCeiling: DesignRule = {
  code: 'HA611',
  find: ({ topology, journeys }) => journeys.flatMap((journey) => hitsOf(topology, journey)),
};

/** Room for float noise, as where targets are judged. */
const TOLERANCE = 1e-12;

function hitsOf(topology: Topology, { journey, singlePoints }: AuditedJourney): Hit[] {
  const { slo, sla } = journey.targets;
  const target = [slo, sla].reduce<Target | null>(
    (most, next) => (next && (most === null || next.unavailability < most.unavailability) ? next : most),
    null,
  );
  const points = singlePoints
    .map((point) => ({ ...point, whole: wholeOf(topology, point) }))
    .sort((a, b) => b.whole - a.whole);
  // The product of what must work, summed as logarithms so that no digit of a small unavailability is lost.
  const ceiling = -Math.expm1(points.reduce((sum, { whole }) => sum + Math.log1p(-whole), 0));
  const [worst] = points;
  if (target === null || worst === undefined || ceiling <= target.unavailability * (1 + TOLERANCE)) return [];
  const name = target === slo ? 'SLO' : 'SLA';
  const others = points.length > 1 ? `, with ${listed(points.slice(1).map((point) => point.name))}` : '';
  const part = topology.components.get(worst.name) ?? topology.domains.get(worst.name);
  return [
    {
      message: `${name} ${formatTarget(target.unavailability)} of ${journey.name} is above its ceiling of ${formatAvailability(ceiling)}: ${worst.name} sets it${others}`,
      hint: 'nothing else can help: make that redundant or better, or promise less than you depend on',
      span: target.span ?? journey.span,
      related: part ? [{ span: part.span, label: `${formatAvailability(worst.whole)} at most` }] : [],
      on: worst.name,
      journey: journey.name,
    },
  ];
}

/** The unavailability by which a single point limits everything: of a component, that any of its units is down. */
function wholeOf(topology: Topology, { name, unavailability }: SinglePoint): number {
  const component = topology.components.get(name);
  if (component === undefined) return unavailability;
  return -Math.expm1(component.replicas * Math.log1p(-component.figures.unavailability));
}
