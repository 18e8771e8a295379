import { evaluateExpression } from '../../expression/evaluate-expression.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { renderQuick } from '../../render/terminal/quick.js';
import type { View } from '../../render/terminal/style.js';
import { quickFigures, quickReport } from '../../report/quick-report.js';
import type { Context } from '../context.js';
import { UsageError } from '../usage-error.js';
import { type DeliveryOptions, deliver, outputsOf } from './deliver.js';

/** The availability of an expression, and the downtime that it allows. */
export async function runCalc(text: string, options: DeliveryOptions, context: Context): Promise<void> {
  const outputs = outputsOf(options);
  const parsed = parseExpression({ file: 'calc', text });
  if ('diagnostics' in parsed) throw new UsageError('not an expression', parsed.diagnostics);
  const report = quickReport(context.tool, quickFigures(evaluateExpression(parsed.expression)), null);
  const renderers = {
    table: (view: View) => renderQuick(report, view),
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}
