import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';
import type { RuleOptions } from './rule.js';

/** HA504: nothing is promised, so there is nothing to hold the journey to. */
export function noTarget(
  topology: Topology,
  { journey }: JourneyAnalysis,
  { requireTargets = false }: RuleOptions,
): Diagnostic[] {
  if (journey.targets.slo !== null || journey.targets.sla !== null) return [];
  const hint = 'add `targets: { slo: 99.9% }`';
  const severity = requireTargets ? 'error' : 'info';
  const details = { span: journey.span, hint, severity, journey: journey.name } as const;
  return [diagnostic('HA504', topology.source, `${journey.name} has no target`, details)];
}
