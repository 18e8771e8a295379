import type { View } from '../../render/terminal/style.js';
import type { Context } from '../context.js';
import type { FormatOutput } from '../outputs.js';
import { pairOutputs } from '../outputs.js';
import { type ViewOptions, viewOf } from '../view.js';
import { writeOutput } from '../write-output.js';

/** Formats of every command so far. */
const formats = ['table', 'json'] as const;
export type Format = (typeof formats)[number];

/** The options that say in which formats, and where to. */
export interface DeliveryOptions extends ViewOptions {
  format?: readonly string[];
  output?: readonly string[];
}

/** How one document is put into words, per format. */
export type Renderers = Record<Format, (view: View) => string | Promise<string>>;

/**
 * Where the output of a command goes; asked before anything is computed, so that a slip costs no time.
 * @throws UsageError
 */
export function outputsOf({ format = [], output = [] }: DeliveryOptions): FormatOutput<Format>[] {
  return pairOutputs(formats, format, output);
}

/** Renders and writes a document in every format that was asked for; files get no colours. */
export async function deliver(
  outputs: readonly FormatOutput<Format>[],
  renderers: Renderers,
  options: DeliveryOptions,
  { io }: Context,
): Promise<void> {
  for (const { format, path } of outputs) {
    const view = await viewOf(options, path === null ? io.stdout : null, io);
    await writeOutput(path, await renderers[format](view), io);
  }
}
