import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../../render/terminal/diagnostics.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { readSource } from '../read-file.js';
import type { RuleFlags } from '../rule-options.js';
import { tellBroken } from '../tell-broken.js';
import { viewOf } from '../view.js';
import { type Wish, whatIf } from '../what-if.js';
import { writePage } from '../write-page.js';
import { deliver, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';

type ReportOptions = EvaluationOptions & RuleFlags;

/** Writes the page about one file. */
export async function runReport(file: string, options: ReportOptions, context: Context): Promise<void> {
  const outputs = outputsOf(options, ['html'] as const);
  keepInputs(outputs, [file]);
  const wish = wishOf(options);
  const source = await readSource(file, context.io);
  if ('code' in source) return tell([source]);
  const answer = whatIf(context.tool, source, wish);
  if ('problems' in answer) return tell(answer.problems);
  const written = await writePage(answer.page, source, wish);
  if ('problems' in written) return tell(written.problems);
  await tellRemarks(written.remarks, options, context);
  await deliver(outputs, { html: () => written.text }, options, context);

  async function tell(findings: readonly Diagnostic[]): Promise<void> {
    await tellBroken([{ broken: true, findings }], options, context);
  }
}

/** The options that figures depend on; what is not given is left out. */
function wishOf({ slo, sla, period, journey, set, effort, rule, today }: ReportOptions): Wish {
  const given = Object.entries({ slo, sla, period, journey, set, effort, rule, today });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** What the page had to leave out. */
async function tellRemarks(
  remarks: readonly Diagnostic[],
  options: ReportOptions,
  { io }: Context,
): Promise<void> {
  if (remarks.length > 0) io.stderr.write(renderDiagnostics(remarks, await viewOf(options, io.stderr, io)));
}
