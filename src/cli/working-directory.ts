import { diagnostic } from '../diagnostics/diagnostic.js';
import { reasonOf } from './reason.js';
import { UsageError } from './usage-error.js';

/**
 * Returns the working directory.
 * @throws UsageError if it was removed, or may not be read
 */
export function workingDirectory(): string {
  try {
    return process.cwd();
  } catch (error) {
    const problem = `the working directory cannot be read: ${reasonOf(error, 'it was removed')}`;
    const hint = 'go to a folder that is there';
    throw new UsageError(problem, [diagnostic('HA109', { file: '.', text: '' }, problem, { hint })]);
  }
}
