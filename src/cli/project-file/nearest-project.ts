import { dirname } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { expandPatterns } from '../expand-patterns.js';
import type { Io } from '../io.js';
import { readSource } from '../read-file.js';
import { UsageError } from '../usage-error.js';
import { findProject } from './find-project.js';
import { fromFolder } from './from-folder.js';
import type { Project } from './project.js';

/** A project file, and the folder that its paths count from, as seen from the working directory. */
export interface NearestProject extends Project {
  folder: string;
}

/**
 * The project file that is nearest to the working directory upward; undefined where there is none.
 * @throws UsageError where it is wrong
 */
export async function nearestProject(io: Io): Promise<NearestProject | undefined> {
  const path = findProject(process.cwd());
  if (path === undefined) return undefined;
  const source = await readSource(path, io);
  if ('code' in source) throw new UsageError(source.message, [source]);
  const { readProject } = await import('./read-project.js');
  const project = readProject(source);
  if ('problems' in project) throw new UsageError('the project file is wrong', project.problems);
  return { ...project, folder: dirname(path) };
}

/**
 * The files that a project file means, as seen from the working directory.
 * @throws UsageError where an entry means none
 */
export async function projectFiles({ folder, source, files }: NearestProject): Promise<string[]> {
  const found = new Set<string>();
  const problems: Diagnostic[] = [];
  for (const { text, span } of files) {
    const matches = await expandPatterns([fromFolder(folder, text)]);
    for (const file of matches.files) found.add(file);
    if (matches.unmatched.length > 0)
      problems.push(diagnostic('HA109', source, `\`${text}\` matches no file`, { span }));
  }
  if (problems.length > 0) throw new UsageError('files that are not there', problems);
  return [...found];
}
