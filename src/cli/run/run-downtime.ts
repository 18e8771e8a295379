import { parseAvailability } from '../../quantity/availability.js';
import { parseDowntime } from '../../quantity/downtime.js';
import { parseDuration } from '../../quantity/duration.js';
import { parsePeriod } from '../../quantity/period.js';
import { renderQuick } from '../../render/terminal/quick.js';
import type { View } from '../../render/terminal/style.js';
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
  const availability = isDowntime(text)
    ? optionValue('downtime', text, 'HA205', parseDowntime)
    : optionValue('downtime', text, 'HA204', parseAvailability);
  const report = quickReport(context.tool, quickFigures(availability), period);
  const renderers = {
    table: (view: View) => renderQuick(report, view),
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}

/** Whether it is the reverse question, be it in words that only parseDowntime can put right. */
function isDowntime(text: string): boolean {
  const [down = ''] = text.split(/\s+(?:per|an?|each|every)\s/i);
  return text.includes('/') || (parseDuration(down).ok && !parseAvailability(text).ok);
}
