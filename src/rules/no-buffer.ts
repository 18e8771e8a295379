import { formatDuration } from '../quantity/format-duration.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Journey } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';

/** Least share of what the SLA allows that should lie between SLO and SLA. */
const LEAST_BUFFER = 0.1;

/** HA612: nothing, or next to nothing, warns before the SLA is broken. No buffer at all is told of by HA503. */
export const noBuffer: DesignRule = {
  code: 'HA612',
  find: ({ topology }) => topology.journeys.flatMap(hitsOf),
};

function hitsOf({ name, span, targets }: Journey): Hit[] {
  const { slo, sla, period } = targets;
  if (sla === null) return [];
  const promise = `the SLA ${formatTarget(sla.unavailability)} of ${name}`;
  if (slo === null) {
    const hint = 'aim for more than you promise: with `slo` as well, half of what the SLA allows is usual';
    return [
      { message: `no SLO warns before ${promise} is broken`, hint, span: sla.span ?? span, journey: name },
    ];
  }
  const buffer = sla.unavailability - slo.unavailability;
  // A hair less, for float noise: 99.91 % before 99.9 % is a tenth.
  if (buffer <= 0 || buffer >= LEAST_BUFFER * sla.unavailability * (1 - 1e-9)) return [];
  const time = `${formatDuration(buffer * period.seconds)} a ${period.name}`;
  return [
    {
      message: `only ${time} between the SLO ${formatTarget(slo.unavailability)} and ${promise}`,
      hint: 'an SLO that allows half of what the SLA does leaves time to react',
      span: slo.span ?? span,
      related: sla.span === null ? [] : [{ span: sla.span, label: 'the SLA' }],
      journey: name,
    },
  ];
}
