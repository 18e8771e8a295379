import { YEAR_BASIS } from '../../quantity/period.js';
import type { TopologyReport } from '../../report/report.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** What the figures rest on, and what could not be told. */
export function assumptions({ findings, journeys }: TopologyReport, view: View): string[] {
  const notes = [
    `${YEAR_BASIS}, a month a twelfth of it`,
    'parts fail independently of each other except through what they share',
    ...new Set(
      findings
        .filter(({ rule }) => rule === 'HA505' || rule === 'HA508')
        .map(({ message }) => message.replaceAll('`', '')),
    ),
    ...(journeys.every(({ targets }) => targets.slo === null && targets.sla === null)
      ? ['no target (targets or --slo gives one)']
      : []),
  ];
  return wrap(`Assumed: ${notes.join('; ')}`, view).map(view.style.dim);
}
