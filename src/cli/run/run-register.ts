import type { View } from '../../render/terminal/style.js';
import { registerOf } from '../../report/register.js';
import type { Context } from '../context.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { deliver, outputsOf } from './deliver.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

/** The register of accepted and open risks of some files, in every format that was asked for. */
export async function runRegister(
  files: readonly string[],
  options: EvaluationOptions & RuleFlags,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options);
  const { report } = await evaluate(files, options, readRuleOptions(options), context);
  const register = registerOf(report);
  const renderers = {
    table: async (view: View) => {
      const { renderRegister } = await import('../../render/terminal/register.js');
      return renderRegister(register, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(register),
  };
  await deliver(outputs, renderers, options, context);
}
