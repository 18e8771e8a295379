import { assembleChaos } from '../../report/assemble-chaos.js';
import { chaosOutcome } from '../chaos-outcome.js';
import { readScenarios } from '../chosen-failures.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { readOverrides } from '../overrides.js';
import { askedFiles } from '../project-file/asked-files.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { tellBroken } from '../tell-broken.js';
import { UsageError } from '../usage-error.js';
import { wantedTopologies } from '../wanted-topologies.js';
import { chaosRenderers } from './chaos-renderers.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';

export interface ChaosOptions extends EvaluationOptions, RuleFlags {
  fail?: readonly string[];
  pairs?: boolean;
}

/** Says what is left of the journeys of some files when things fail, in every format that was asked for. */
export async function runChaos(
  files: readonly string[],
  options: ChaosOptions,
  context: Context,
): Promise<void> {
  if (options.pairs === true && options.fail !== undefined)
    throw new UsageError('--fail names all that is tried, and --pairs tries every pair: give one of them');
  const outputs = outputsOf(options, evaluationFormats);
  const overrides = readOverrides(options);
  const project = await nearestProject(context.io);
  const asked = {
    scenarios: readScenarios(options.fail ?? []),
    pairs: options.pairs === true,
    rules: { ...readRuleOptions(options, project), partial: overrides.journeys.length > 0 },
  };
  const { files: named } = await askedFiles(files, project, {});
  const { wanted } = await wantedTopologies({ files: named, unchanged: [] }, context.io, overrides);
  keepInputs(
    outputs,
    wanted.map(({ file }) => file),
  );
  const outcomes = wanted.map((file) => chaosOutcome(file, asked));
  const told = outcomes.map(({ chaos, findings }) => ({ broken: chaos === null, findings }));
  await tellBroken(told, options, context);
  const report = assembleChaos(context.tool, outcomes);
  await deliver(outputs, chaosRenderers(report, options), options, context);
}
