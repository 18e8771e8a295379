import type { View } from '../../render/terminal/style.js';
import type { Context } from '../context.js';
import type { FormatOutput } from '../outputs.js';
import { pairOutputs } from '../outputs.js';
import { type ViewOptions, viewOf } from '../view.js';
import { writeOutput } from '../write-output.js';

/** Formats of every command that answers with figures. */
const figureFormats = ['table', 'json'] as const;

/** Formats of every command that evaluates files. */
export const evaluationFormats = [...figureFormats, 'markdown', 'junit', 'sarif', 'github', 'csv'] as const;
export type EvaluationFormat = (typeof evaluationFormats)[number];

/** The options that say in which formats, and where to. */
export interface DeliveryOptions extends ViewOptions {
  format?: readonly string[];
  output?: readonly string[];
  /** Throws a UsageError if the outputs may not be written; asked right before each file, since files change. */
  checkBefore?: () => void;
}

/** How one document is put into words, per format. */
export type Renderers<F extends string> = Record<F, (view: View) => string | Promise<string>>;

/**
 * Where the output of a command goes; asked before anything is computed, so that a slip costs no time.
 * @throws UsageError
 */
export function outputsOf(options: DeliveryOptions): FormatOutput<(typeof figureFormats)[number]>[];
export function outputsOf<F extends string>(
  options: DeliveryOptions,
  formats: readonly F[],
): FormatOutput<F>[];
export function outputsOf(
  { format = [], output = [] }: DeliveryOptions,
  formats: readonly string[] = figureFormats,
): FormatOutput<string>[] {
  return pairOutputs(formats, format, output);
}

/** Renders and writes a document in every format that was asked for; files get no colours. */
export async function deliver<F extends string>(
  outputs: readonly FormatOutput<F>[],
  renderers: Renderers<F>,
  options: DeliveryOptions,
  { io }: Context,
): Promise<void> {
  for (const { format, path } of outputs) {
    const view = await viewOf(options, path === null ? io.stdout : null, io);
    const text = await renderers[format](view);
    if (path !== null) options.checkBefore?.();
    if (path === null && format === 'github') (io.annotations ?? io.stdout).write(text);
    else await writeOutput(path, text, io);
  }
}
