import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatDuration } from '../quantity/format-duration.js';
import type { Topology } from '../topology/topology.js';
import { listed } from './listed.js';
import { named } from './named.js';

/** HA516: callers are assumed not to wait for a dead soft part, the optimistic assumption; with what it is worth. */
export function assumedFailFast(topology: Topology, { journey, failFast }: JourneyAnalysis): Diagnostic[] {
  if (failFast === null) return [];
  const { parts, cost } = failFast;
  const names = [...new Set(parts.map(named))];
  const where = topology.journeys.length > 1 ? ` in ${journey.name}` : '';
  const hard = names.length === 1 ? 'as a hard dependency it' : 'as hard dependencies they';
  const price = cost === null ? '' : ` (${hard} would cost ${formatDuration(cost)} more a year)`;
  const hint = 'say how soon callers stop asking: `circuit_breaker`';
  const message = `assumed to fail fast${where}: ${listed(names)}${price}`;
  const details = { span: parts[0]!.span, on: names[0], journey: journey.name, hint };
  return [diagnostic('HA516', topology.source, message, details)];
}
