import type { View } from '../../render/terminal/style.js';
import type { Context } from '../context.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { digestFormats } from './digest-formats.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

/** Evaluates files and says what came out, in every format that was asked for. */
export async function runEval(
  files: readonly string[],
  options: EvaluationOptions & RuleFlags,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const { report } = await evaluate(files, options, readRuleOptions(options), context);
  const renderers = {
    table: async (view: View) => {
      if (options.quiet)
        return (await import('../../render/terminal/verdict.js')).renderVerdict(report, view);
      return (await import('../../render/terminal/eval.js')).renderEval(report, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => {
      const { evaluationDigest } = await import('../../render/evaluation-digest.js');
      return evaluationDigest(report, null);
    }),
  };
  await deliver(outputs, renderers, options, context);
}
