import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../../render/terminal/diagnostics.js';
import { assembleReport, type Outcome } from '../../report/assemble-report.js';
import type { Report } from '../../report/report.js';
import type { RuleOptions } from '../../rules/rule.js';
import type { Context } from '../context.js';
import { evaluateFiles } from '../evaluate-files.js';
import { exitStatus } from '../exit-status.js';
import { keepInputs } from '../keep-inputs.js';
import { type OverrideOptions, readOverrides } from '../overrides.js';
import { viewOf } from '../view.js';
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
}

/** Evaluates files; what is wrong with broken ones goes to standard error and gives exit status 2. */
export async function evaluate(
  files: readonly string[],
  options: EvaluationOptions,
  rules: RuleOptions,
  context: Context,
): Promise<Evaluated> {
  const { io, tool, exit } = context;
  const outcomes = await evaluateFiles(files, io, readOverrides(options), rules);
  keepInputs(
    outputsOf(options, evaluationFormats),
    outcomes.map(({ file }) => file),
  );
  const good = outcomes.filter(({ analysis }) => analysis !== null);
  const broken = outcomes.filter(({ analysis }) => analysis === null);
  if (broken.length > 0) {
    const view = await viewOf(options, io.stderr, io);
    // On a terminal the results follow on the same screen.
    io.stderr.write(renderDiagnostics(findingsOf(broken), view) + (good.length > 0 ? '\n' : ''));
    exit(exitStatus.invalid);
  }
  return {
    report: assembleReport(tool, outcomes),
    findings: findingsOf(good),
    broken: broken.length > 0,
  };
}

function findingsOf(outcomes: readonly Outcome[]): Diagnostic[] {
  return outcomes.flatMap(({ findings }) => findings);
}
