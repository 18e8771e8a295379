import { parseAvailability } from '../../quantity/availability.js';
import { parseDowntime } from '../../quantity/downtime.js';
import { parsePeriod } from '../../quantity/period.js';
import { renderQuick } from '../../render/terminal/quick.js';
import { quickFigures, quickReport } from '../../report/quick-report.js';
import type { Context } from '../context.js';
import { optionValue } from '../option-value.js';
import { type DeliveryOptions, deliver, outputsOf } from './deliver.js';

export interface DowntimeOptions extends DeliveryOptions {
  period?: string;
}

/** Downtime that an availability allows; of a text with a slash, the availability that a downtime allows. */
export async function runDowntime(text: string, options: DowntimeOptions, context: Context): Promise<void> {
  const outputs = outputsOf(options);
  const period =
    options.period === undefined ? null : optionValue('--period', options.period, 'HA207', parsePeriod);
  const availability = text.includes('/')
    ? optionValue('downtime', text, 'HA205', parseDowntime)
    : optionValue('downtime', text, 'HA204', parseAvailability);
  const report = quickReport(context.tool, quickFigures(availability), period);
  const renderers = {
    table: (view: Parameters<typeof renderQuick>[1]) => renderQuick(report, view),
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}
