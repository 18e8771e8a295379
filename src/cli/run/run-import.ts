import { printable } from '../../diagnostics/printable.js';
import { importOpenPsa } from '../../import/open-psa/import-open-psa.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { optionWord } from '../option-value.js';
import { readSource } from '../read-file.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';

export interface ImportOptions {
  output?: string;
}

/** What can be imported, by the word that asks for it. */
const importers = { 'open-psa': importOpenPsa };
const formats = Object.keys(importers) as (keyof typeof importers)[];

/**
 * Writes the topology of a model in another tool's format.
 * @throws UsageError where the model cannot be read or turned into one, or the topology cannot be written
 */
export async function runImport(
  format: string,
  file: string,
  { output = '-' }: ImportOptions,
  { io }: Context,
): Promise<void> {
  const importModel = importers[optionWord('import', format, formats)];
  const path = output === '-' ? null : output;
  keepInputs([{ format, path }], [file]);
  const source = await readSource(file, io);
  if ('code' in source) throw new UsageError('the model cannot be read', [source]);
  const { text, diagnostics } = importModel(source);
  if (text === null) throw new UsageError('the model cannot be imported', diagnostics);
  await writeOutput(path, text, io);
  if (path !== null) io.stderr.write(`${printable(`wrote ${path}; next: ha-calc eval ${path}`)}\n`);
}
