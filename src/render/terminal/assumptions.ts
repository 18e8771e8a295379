import { YEAR_BASIS } from '../../quantity/period.js';
import type { TopologyReport } from '../../report/report.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Findings that say what the figures rest on: unknown frequencies, bounds, instant reactions, soft parts that fail fast. */
const TOLD: ReadonlySet<string> = new Set(['HA505', 'HA508', 'HA512', 'HA516']);

/** What the figures rest on, and what could not be told. */
export function assumptions({ findings, journeys }: TopologyReport, view: View): string[] {
  const notes = [
    `${YEAR_BASIS}, a month a twelfth of it`,
    'parts fail independently of each other except through what they share',
    ...new Set(
      findings.filter(({ rule }) => TOLD.has(rule)).map(({ message }) => message.replaceAll('`', '')),
    ),
    ...(journeys.every(({ targets }) => targets.slo === null && targets.sla === null)
      ? ['no target (targets or --slo gives one)']
      : []),
  ];
  return wrap(`Assumed: ${notes.join('; ')}`, view).map(view.style.dim);
}
