import { parseAvailability } from '../../quantity/availability.js';
import { type Parsed, parsed, unparsed } from '../../quantity/parsed.js';
import { renderNines } from '../../render/terminal/nines.js';
import type { View } from '../../render/terminal/style.js';
import { ninesReport, quickFigures } from '../../report/quick-report.js';
import type { Context } from '../context.js';
import { optionValue } from '../option-value.js';
import { type DeliveryOptions, deliver, outputsOf } from './deliver.js';

/** Most nines that the table goes to. */
const MOST_NINES = 15;

/** The table of nines, from one number of nines to another. */
export async function runNines(range: string, options: DeliveryOptions, context: Context): Promise<void> {
  const outputs = outputsOf(options);
  const counts = optionValue('nines', range, 'HA208', parseRange);
  const rows = counts.map((count) =>
    quickFigures(optionValue('nines', `${count} nines`, 'HA204', parseAvailability)),
  );
  const report = ninesReport(context.tool, rows);
  const renderers = {
    table: (view: View) => renderNines(report, view),
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}

function parseRange(text: string): Parsed<number[]> {
  const [, from, to = from] = /^(\d{1,3})(?:\.\.(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from !== undefined && first >= 1 && first <= last && last <= MOST_NINES) {
    return parsed(Array.from({ length: last - first + 1 }, (_, index) => first + index));
  }
  return unparsed(`"${text}" is not a range of nines`, `write 3..5, or one number from 1 to ${MOST_NINES}`);
}
