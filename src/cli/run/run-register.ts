import type { View } from '../../render/terminal/style.js';
import { registerOf } from '../../report/register.js';
import type { Context } from '../context.js';
import { askedFiles } from '../project-file/asked-files.js';
import { nearestProject } from '../project-file/nearest-project.js';
import { type RuleFlags, readRuleOptions } from '../rule-options.js';
import { deliver, outputsOf } from './deliver.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

/** Its table is Markdown already; what fails a test or annotates a line is `check`'s. */
const registerFormats = ['table', 'json', 'markdown', 'csv'] as const;

/** The register of accepted and open risks of some files, in every format that was asked for. */
export async function runRegister(
  files: readonly string[],
  options: EvaluationOptions & RuleFlags,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, registerFormats);
  const project = await nearestProject(context.io);
  const { files: named } = await askedFiles(files, project, {});
  const { report } = await evaluate(
    { files: named, unchanged: [] },
    options,
    readRuleOptions(options, project),
    context,
  );
  const register = registerOf(report);
  // What goes into a file or a pipe goes into a design record: always Markdown.
  const isScreen = context.io.stdout.isTTY === true && outputs.every(({ path }) => path === null);
  const renderers = {
    table: async (view: View) => {
      const { renderRegister } = await import('../../render/terminal/register.js');
      return renderRegister(register, isScreen ? view : { ...view, width: Number.POSITIVE_INFINITY });
    },
    json: async () => (await import('../../render/json.js')).renderJson(register),
    markdown: async (view: View) => {
      const { renderRegister } = await import('../../render/terminal/register.js');
      const { plain } = await import('../../render/terminal/style.js');
      return renderRegister(register, { ...view, style: plain, width: Number.POSITIVE_INFINITY });
    },
    csv: async () => {
      const { registerRecords } = await import('../../render/register-records.js');
      return (await import('../../render/csv.js')).renderCsv({ records: registerRecords(register) });
    },
  };
  await deliver(outputs, renderers, options, context);
}
