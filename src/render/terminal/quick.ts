import { printable } from '../../diagnostics/printable.js';
import { formatAvailability } from '../../quantity/format-availability.js';
import { formatSpan } from '../../quantity/format-span.js';
import { formatTarget } from '../../quantity/format-target.js';
import { YEAR_BASIS } from '../../quantity/period.js';
import type { QuickReport } from '../../report/quick-report.js';
import { ninesPhrase } from './nines-phrase.js';
import type { View } from './style.js';

/** Periods of the table, the longest first as people ask for it. */
const PERIODS = ['year', 'quarter', 'month', 'week', 'day', 'hour'] as const;

/** What figures per month or year rest on, as the last line says it. */
export const BASIS = `${YEAR_BASIS}, a month a twelfth of it`;

/** Downtime per period of one availability, and per a period of one's own where asked for. */
export function renderQuick({ unavailability, downtime, period: own }: QuickReport, view: View): string {
  const { strong, dim } = view.style;
  const figure = strong(exactly(unavailability));
  if (unavailability === 0) return `${figure} means no downtime at all\n`;
  const rows = PERIODS.map((period): [string, number] => [period, downtime[period]]);
  if (own && !PERIODS.some((period) => period === own.name))
    rows.unshift([printable(own.name, view.ascii), own.downtime]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, seconds]) => `  ${name.padEnd(width)}  ${strong(formatSpan(seconds))}`);
  const basis = own && own.basis !== '' && own.basis !== YEAR_BASIS ? `${own.basis}; ` : '';
  const head = `${figure}  (${ninesPhrase(unavailability)}) means a downtime of`;
  return `${[head, '', ...lines, '', dim(`${basis}${BASIS}`)].join('\n')}\n`;
}

/** An availability as people write it where it is a round figure, else with as many digits as matter. */
export function exactly(unavailability: number): string {
  return unavailability === 0 ? formatAvailability(0) : formatTarget(unavailability);
}
