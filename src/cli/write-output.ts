import { writeFileSync } from 'node:fs';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Io } from './io.js';
import { reasonOf } from './reason.js';
import { statOf } from './stat-of.js';
import { UsageError } from './usage-error.js';

/**
 * Writes a text to standard output, or to a file whole or not at all.
 * @throws UsageError where the file cannot be written
 */
export async function writeOutput(path: string | null, text: string, io: Io): Promise<void> {
  if (path === null) {
    io.stdout.write(text);
    return;
  }
  try {
    // A device or a pipe must be written to, never replaced.
    if (isSpecial(path)) writeFileSync(path, text);
    else await (await import('./write-whole.js')).writeWhole(path, text);
  } catch (error) {
    // The reader of a pipe has seen enough.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
    const why = reasonOf(error, 'the folder does not exist');
    throw new UsageError(why, [diagnostic('HA110', { file: path, text: '' }, `cannot be written: ${why}`)]);
  }
}

function isSpecial(path: string): boolean {
  const found = statOf(path);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
