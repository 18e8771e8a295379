import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { assembleReport } from '../../report/assemble-report.js';
import type { Report } from '../../report/report.js';
import type { RuleOptions } from '../../rules/rule.js';
import type { Context } from '../context.js';
import { evaluateFiles } from '../evaluate-files.js';
import { keepInputs } from '../keep-inputs.js';
import { type OverrideOptions, readOverrides } from '../overrides.js';
import type { AskedFiles } from '../project-file/asked-files.js';
import { tellBroken } from '../tell-broken.js';
import { type DeliveryOptions, evaluationFormats, outputsOf } from './deliver.js';

/** Options of every command that evaluates files. */
export interface EvaluationOptions extends DeliveryOptions, OverrideOptions {
  quiet?: boolean;
}

/** The report of a run, the diagnostics of the files that could be evaluated, and whether any could not. */
export interface Evaluated {
  report: Report;
  findings: readonly Diagnostic[];
  broken: boolean;
  /** Files that have none of the journeys that were asked for. */
  leftOut: readonly string[];
}

/** Evaluates files; what is wrong with broken ones goes to standard error and gives exit status 2. */
export async function evaluate(
  files: AskedFiles,
  options: EvaluationOptions,
  rules: RuleOptions,
  context: Context,
): Promise<Evaluated> {
  const { io, tool } = context;
  const { outcomes, leftOut } = await evaluateFiles(files, io, readOverrides(options), rules);
  keepInputs(
    outputsOf(options, evaluationFormats),
    outcomes.map(({ file }) => file),
  );
  const told = outcomes.map(({ analysis, findings }) => ({ broken: analysis === null, findings }));
  const broken = await tellBroken(told, options, context);
  return {
    report: assembleReport(tool, outcomes),
    findings: told.flatMap((file) => (file.broken ? [] : file.findings)),
    broken,
    leftOut,
  };
}
