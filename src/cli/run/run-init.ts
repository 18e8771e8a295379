import { existsSync } from 'node:fs';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { printable } from '../../diagnostics/printable.js';
import type { Context } from '../context.js';
import { starter } from '../starter.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';

/** Writes the starter file; an existing one is kept unless `--force` says otherwise. */
export async function runInit(
  file: string,
  { force = false }: { force?: boolean },
  { io }: Context,
): Promise<void> {
  if (file !== '-' && !force && existsSync(file)) {
    const details = { hint: 'name another file, or overwrite it with --force' };
    throw new UsageError('exists', [
      diagnostic('HA110', { file, text: '' }, 'the file exists already', details),
    ]);
  }
  await writeOutput(file === '-' ? null : file, starter, io);
  if (file !== '-') io.stderr.write(`${printable(`wrote ${file}; next: ha-calc eval ${file}`)}\n`);
}
