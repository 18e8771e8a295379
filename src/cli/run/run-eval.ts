import type { View } from '../../render/terminal/style.js';
import type { Context } from '../context.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { asked, type SinceOption } from './asked.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { digestFormats } from './digest-formats.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

export interface EvalOptions extends EvaluationOptions, RuleFlags, SinceOption {}

/** Evaluates files and says what came out, in every format that was asked for. */
export async function runEval(
  given: readonly string[],
  options: EvalOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const project = await nearestProject(context.io);
  const rules = readRuleOptions(options, project);
  const files = await asked(given, options, { project, outputs }, context);
  const { report } = await evaluate(files, options, rules, context);
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
