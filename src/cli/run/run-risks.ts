import { DEFAULT_EFFORT } from '../../analysis/effort.js';
import type { CutSetLimits } from '../../analysis/find-cut-sets.js';
import { MAX_ORDER } from '../../analysis/find-cut-sets.js';
import { parseFraction } from '../../quantity/fraction.js';
import { parseWholeNumber } from '../../quantity/whole-number.js';
import { assembleRisks } from '../../report/assemble-risks.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { optionValue } from '../option-value.js';
import { readOverrides } from '../overrides.js';
import { askedFiles } from '../project-file/asked-files.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { risksOutcome } from '../risks-outcome.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { tellBroken } from '../tell-broken.js';
import { wantedTopologies } from '../wanted-topologies.js';
import { deliver, evaluationFormats, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';
import { risksRenderers } from './risks-renderers.js';

export interface RisksOptions extends EvaluationOptions, RuleFlags {
  maxOrder: string;
  minShare: string;
}

/** Says what takes the journeys of some files down, in every format that was asked for. */
export async function runRisks(
  files: readonly string[],
  options: RisksOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  const overrides = readOverrides(options);
  const project = await nearestProject(context.io);
  const { effort = DEFAULT_EFFORT, journeys } = overrides;
  const rules = { ...readRuleOptions(options, project), partial: journeys.length > 0 };
  const asked = { limits: limitsOf(options), effort, rules };
  const { files: named } = await askedFiles(files, project, {});
  const { wanted } = await wantedTopologies({ files: named, unchanged: [] }, context.io, overrides);
  keepInputs(
    outputs,
    wanted.map(({ file }) => file),
  );
  const outcomes = wanted.map((file) => risksOutcome(file, asked));
  const told = outcomes.map(({ risks, findings }) => ({ broken: risks === null, findings }));
  await tellBroken(told, options, context);
  const report = assembleRisks(context.tool, outcomes);
  await deliver(outputs, risksRenderers(report, options), options, context);
}

function limitsOf({ maxOrder, minShare }: RisksOptions): CutSetLimits {
  return {
    maxOrder:
      maxOrder === 'all'
        ? MAX_ORDER
        : optionValue('--max-order', maxOrder, 'HA208', (text) =>
            parseWholeNumber(text, { min: 1, max: MAX_ORDER }),
          ),
    minShare: optionValue('--min-share', minShare, 'HA209', parseFraction),
  };
}
