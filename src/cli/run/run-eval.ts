import type { Report } from '../../report/report.js';
import type { Context } from '../context.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { asked, type SinceOption } from './asked.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';
import { evalRenderers } from './evaluation-renderers.js';

export interface EvalOptions extends EvaluationOptions, RuleFlags, SinceOption {
  watch?: boolean;
}

/** Evaluates files and says what came out, in every format that was asked for; with `--watch` again at every save. */
export async function runEval(
  given: readonly string[],
  options: EvalOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const project = await nearestProject(context.io);
  const rules = readRuleOptions(options, project);
  const found = await asked(given, options, { project, outputs }, context);
  const show = (report: Report) => deliver(outputs, evalRenderers(report, options), options, context);
  if (options.watch) {
    const { checkWatchable, runWatch } = await import('./run-watch.js');
    checkWatchable(found.files, outputs);
    return runWatch({ ...found, options, rules, show }, context);
  }
  const { report } = await evaluate(found, options, rules, context);
  await show(report);
}
