import { formatNines } from '../../quantity/format-nines.js';
import { formatSpan } from '../../quantity/format-span.js';
import type { NinesReport } from '../../report/quick-report.js';
import { BASIS, exactly } from './quick.js';
import type { View } from './style.js';

/** The longest first: on a narrow screen the last are left out. */
const PERIODS = ['year', 'month', 'week', 'day'] as const;
const GAP = '  ';

/** The table of nines; laid out here, since a table library would take longer to start than all the rest. */
export function renderNines({ rows }: NinesReport, { style, width }: View): string {
  const columns = [
    ['Availability', ...rows.map(({ unavailability }) => exactly(unavailability))],
    ['Nines', ...rows.map(({ unavailability }) => formatNines(unavailability))],
    ...PERIODS.map((period) => [
      `Down a ${period}`,
      ...rows.map(({ downtime }) => formatSpan(downtime[period])),
    ]),
  ].map(padded);
  while (columns.length > 3 && columns.map(([head]) => head).join(GAP).length > width) columns.pop();
  const [head, ...lines] = ['', ...rows].map((_, row) =>
    columns
      .map((cells) => cells[row])
      .join(GAP)
      .trimEnd(),
  );
  return `${[style.dim(head!), ...lines, '', style.dim(BASIS)].join('\n')}\n`;
}

function padded(cells: readonly string[]): string[] {
  const width = Math.max(...cells.map((cell) => cell.length));
  return cells.map((cell) => cell.padEnd(width));
}
