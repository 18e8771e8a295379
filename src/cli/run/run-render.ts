import { diagnostic } from '../../diagnostics/diagnostic.js';
import { printable } from '../../diagnostics/printable.js';
import type { View } from '../../render/terminal/style.js';
import type { FindingReport } from '../../report/report.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { readSource } from '../read-file.js';
import { readResult } from '../read-result.js';
import { UsageError } from '../usage-error.js';
import {
  type DeliveryOptions,
  deliver,
  type EvaluationFormat,
  evaluationFormats,
  outputsOf,
  type Renderers,
} from './deliver.js';

/** Larger than what any topology gives that is read, since a result says more of a part than the file does. */
const MAX_RESULT_BYTES = 128 * 2 ** 20;

/** Puts a saved result into other formats. */
export async function runRender(
  file: string,
  options: DeliveryOptions & { quiet?: boolean },
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options, evaluationFormats);
  keepInputs(outputs, [file]);
  const source = await readSource(file, context.io, MAX_RESULT_BYTES);
  if (!('text' in source)) throw new UsageError(source.message, [source]);
  const { kind, document } = await readResult(source);
  tellBrokenFiles(document as Document, outputs, context);
  const known = kind.renderers(document, options);
  const renderers = Object.fromEntries(
    evaluationFormats.map((format) => [format, (view: View) => guarded(file, () => known[format](view))]),
  ) as Renderers<EvaluationFormat>;
  await deliver(outputs, renderers, options, context);
}

interface Document {
  topologies: readonly { file: string; journeys: readonly unknown[]; findings: readonly FindingReport[] }[];
  summary?: { passed?: boolean };
}

/** What could not be evaluated is in no table but that of `check`; files for machines tell it themselves. */
function tellBrokenFiles(
  { topologies, summary }: Document,
  outputs: readonly { format: string }[],
  { io }: Context,
): void {
  if (summary?.passed !== undefined || outputs.every(({ format }) => format !== 'table')) return;
  const errors = topologies
    .filter(({ journeys }) => journeys.length === 0)
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  for (const { file, line, column, rule, message } of errors) {
    const place = line === null ? file : `${file}:${line}:${column}`;
    io.stderr.write(`${printable(`${place}  error  ${rule}  ${message}`)}\n`);
  }
}

/** Figures may each be possible and yet not fit together, where somebody has changed them. */
async function guarded(file: string, render: () => string | Promise<string>): Promise<string> {
  try {
    return await render();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const problem = `parts of the result do not fit together: ${error.message}`;
    throw new UsageError(problem, [diagnostic('HA425', { file, text: '' }, problem)]);
  }
}
