import { type Severity, severities } from '../../diagnostics/severity.js';
import type { Context } from '../context.js';
import { exitStatus } from '../exit-status.js';
import { optionWord } from '../option-value.js';
import { type NearestProject, nearestProject } from '../project-file/nearest-project.js';
import { atProjectOutputs, withProjectOutputs } from '../project-file/project-outputs.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { asked, type SinceOption } from './asked.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';
import { checkRenderers } from './evaluation-renderers.js';

export interface CheckOptions extends EvaluationOptions, RuleFlags, SinceOption {
  failOn?: string;
}

type FailOn = Severity | 'never';

/** Holds files to their targets and rules; exit status 1 where something is at or above `--fail-on`. */
export async function runCheck(
  given: readonly string[],
  flags: CheckOptions,
  context: Context,
): Promise<void> {
  const project = await nearestProject(context.io);
  const options = withProjectOutputs(flags, project);
  const run = () => checkFiles(given, options, project, context);
  await (project === undefined || options === flags ? run() : atProjectOutputs(project, run));
}

async function checkFiles(
  given: readonly string[],
  options: CheckOptions,
  project: NearestProject | undefined,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const failOn = failOnOf(options, project);
  const rules = readRuleOptions(options, project);
  const found = await asked(given, options, { project, outputs }, context);
  const { report: said, findings, broken } = await evaluate(found, options, rules, context);
  const grave = findings.some(({ severity, accepted }) => !accepted && isGrave(severity, failOn));
  if (grave) context.exit(exitStatus.found);
  const passed = !grave && !broken;
  const report = { ...said, summary: { ...said.summary, passed } };
  const renderers = checkRenderers(report, async (view) => {
    const { renderCheck } = await import('../../render/terminal/check.js');
    return renderCheck(report, options.quiet ? null : findings, passed, view);
  });
  await deliver(outputs, renderers, options, context);
}

function failOnOf({ failOn }: CheckOptions, project: NearestProject | undefined): FailOn {
  if (failOn === undefined) return project?.failOn ?? 'error';
  return optionWord('--fail-on', failOn, [...severities, 'never']);
}

function isGrave(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
