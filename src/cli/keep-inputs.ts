import { realpathSync } from 'node:fs';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { FormatOutput } from './outputs.js';
import { UsageError } from './usage-error.js';

/**
 * Sees to it that no output replaces a file that was read.
 * @throws UsageError
 */
export function keepInputs(outputs: readonly FormatOutput<string>[], inputs: readonly string[]): void {
  const paths = outputs.flatMap(({ path }) => (path === null ? [] : [path]));
  if (paths.length === 0) return;
  const kept = new Set(inputs.flatMap(realPath));
  const lost = paths.find((path) => realPath(path).some((real) => kept.has(real)));
  if (lost === undefined) return;
  const problem = 'is read in this run: the output would replace it';
  throw new UsageError(problem, [diagnostic('HA110', { file: lost, text: '' }, problem)]);
}

/** Where a path leads in the end; nowhere for one that does not exist. */
function realPath(path: string): string[] {
  try {
    return [realpathSync.native(path)];
  } catch {
    return [];
  }
}
