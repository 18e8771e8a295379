import { statSync } from 'node:fs';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';

/** Whether a file of a folder is taken for a topology. */
export function isTopologyFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

export function isFolder(path: string): boolean {
  return path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Topology files in a folder, as seen from it, sorted. */
export async function filesIn(folder: string): Promise<Set<string>> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: folder, expandDirectories: false, ignore: ['**/node_modules/**'] };
  return new Set((await glob('**/*', options)).filter(isTopologyFile).sort());
}

/** That there is nothing to hold against each other. */
export function nothingToCompare(file: string, problem: string): UsageError {
  return new UsageError(problem, [diagnostic('HA423', { file, text: '' }, problem)]);
}
