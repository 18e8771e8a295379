import { type Severity, severities } from '../../diagnostics/severity.js';
import type { View } from '../../render/terminal/style.js';
import type { Context } from '../context.js';
import { exitStatus } from '../exit-status.js';
import { optionWord } from '../option-value.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import { digestFormats } from './digest-formats.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

export interface CheckOptions extends EvaluationOptions, RuleFlags {
  failOn: string;
}

/** Holds files to their targets and rules; exit status 1 where something is at or above `--fail-on`. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const failOn = optionWord('--fail-on', options.failOn, [...severities, 'never']);
  const rules = readRuleOptions(options);
  const { report, findings, broken } = await evaluate(files, options, rules, context);
  const grave = findings.some(({ severity, accepted }) => !accepted && isGrave(severity, failOn));
  if (grave) context.exit(exitStatus.found);
  const renderers = {
    table: async (view: View) => {
      const { renderCheck } = await import('../../render/terminal/check.js');
      return renderCheck(report, options.quiet ? [] : findings, !grave && !broken, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => {
      const { evaluationDigest } = await import('../../render/evaluation-digest.js');
      return evaluationDigest(report, !grave && !broken);
    }),
  };
  await deliver(outputs, renderers, options, context);
}

function isGrave(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
