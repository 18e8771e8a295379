import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatAvailability } from '../quantity/format-availability.js';
import { formatDuration } from '../quantity/format-duration.js';
import { formatTarget } from '../quantity/format-target.js';
import type { Topology } from '../topology/topology.js';
import { ceilingAbove } from './ceiling.js';

const CODES = { slo: 'HA501', sla: 'HA502', full: 'HA509' } as const;
const NAMES = { slo: 'SLO', sla: 'SLA', full: 'full service' } as const;
type Promised = keyof typeof CODES;

/** HA501, HA502 and HA509: more downtime, or degraded service, is expected than a target allows. */
export function targetMissed(topology: Topology, analysis: JourneyAnalysis): Diagnostic[] {
  return (['slo', 'sla', 'full'] as const).flatMap((key) => missed(topology, analysis, key));
}

function missed(topology: Topology, analysis: JourneyAnalysis, key: Promised): Diagnostic[] {
  const { journey, unavailability, bounds, degraded, targets, contributors } = analysis;
  const target = journey.targets[key];
  const result = targets[key];
  if (target === null || result === null || result.met) return [];
  const over = `${formatDuration(result.expected)} of ${formatDuration(result.allowed)} a ${journey.targets.period.name}`;
  const promised = `${NAMES[key]} ${formatTarget(target.unavailability)}`;
  if (bounds.low <= target.unavailability && bounds.low < bounds.high) {
    const between = `${formatAvailability(unavailability)} to ${formatAvailability(bounds.low, 'up')}`;
    const message = `${promised} cannot be shown to be met by ${journey.name}: ${between}, up to ${over}`;
    const hint = 'a larger `--effort` brings the bounds closer';
    const details = { span: target.span ?? journey.span, journey: journey.name, hint };
    return [diagnostic(CODES[key], topology.source, message, details)];
  }
  const message = `${promised} missed by ${journey.name}: ${formatAvailability(key === 'full' ? unavailability + degraded : unavailability)} expected, ${over}`;
  // What costs most is told of downtime, not of degraded service.
  const [worst] = key === 'full' ? [] : contributors;
  const details = {
    span: target.span ?? journey.span,
    journey: journey.name,
    on: worst?.name,
    hint: hintFor(topology, analysis, key) ?? (worst && costWords(worst)),
  };
  return [diagnostic(CODES[key], topology.source, message, details)];
}

function costWords({ name, improvement }: JourneyAnalysis['contributors'][number]): string {
  return `${name} costs most: ${formatDuration(improvement)} a year`;
}

/** Where the single points alone miss the target, that nothing else can help: HA611 goes without saying beside it. */
function hintFor(
  topology: Topology,
  { journey, singlePoints, contributors: [worst] }: JourneyAnalysis,
  key: Promised,
): string | undefined {
  const target = journey.targets[key];
  if (target === null || key === 'full') return undefined;
  const ceiling = ceilingAbove(topology, singlePoints, target.unavailability);
  if (ceiling === null) return undefined;
  const [first, ...others] = ceiling.points;
  const alone = others.length === 0 ? 'alone allows' : `and the other single points allow`;
  const cost = worst?.name === first.name ? `${costWords(worst)}; it ` : `${first.name} `;
  return `${cost}${alone} ${formatAvailability(ceiling.unavailability)} at most, so nothing else can help`;
}
