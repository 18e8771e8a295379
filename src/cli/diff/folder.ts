import { accessSync, constants } from 'node:fs';
import { relative } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { reasonOf } from '../reason.js';
import { statOf } from '../stat-of.js';
import { UsageError } from '../usage-error.js';

/** Whether a file of a folder is taken for a topology. */
export function isTopologyFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

export function isFolder(path: string): boolean {
  return path !== '-' && statOf(path)?.isDirectory() === true;
}

/**
 * Topology files in a folder, as seen from it, sorted.
 * @throws UsageError if the folder cannot be read or has too much in it, or a link in it leads out of the repository
 */
export async function filesIn(folder: string): Promise<Set<string>> {
  checkReadable(folder);
  const { ANY_DEPTH, startSearch } = await import('../patterns/find-files.js');
  const { searchFiles } = await import('../patterns/search-files.js');
  const found = searchFiles({ folder, parts: [ANY_DEPTH], skip: ['node_modules'] }, startSearch());
  if (!Array.isArray(found))
    throw refused(diagnostic(found.code, { file: folder, text: '' }, found.message, { hint: found.hint }));
  const names = found.filter(isTopologyFile).map((file) => relative(folder, file).replaceAll('\\', '/'));
  return new Set(names.sort());
}

/** Throws a UsageError if a folder cannot be read: its files would count as gone. */
function checkReadable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    const problem = `cannot be read: ${reasonOf(error, 'there is no such folder')}`;
    throw refused(diagnostic('HA109', { file: folder, text: '' }, problem));
  }
}

function refused(problem: Diagnostic): UsageError {
  return new UsageError(problem.message, [problem]);
}

/** That there is nothing to hold against each other. */
export function nothingToCompare(file: string, problem: string): UsageError {
  return new UsageError(problem, [diagnostic('HA423', { file, text: '' }, problem)]);
}
