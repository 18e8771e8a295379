import { dirname } from 'node:path';
import type { Io } from '../io.js';
import { readSource } from '../read-file.js';
import { UsageError } from '../usage-error.js';
import { workingDirectory } from '../working-directory.js';
import { findProject } from './find-project.js';
import type { Project } from './project.js';

/** A project file, and the folder that its paths count from, as seen from the working directory. */
export interface NearestProject extends Project {
  folder: string;
  /** The real folder that its paths stay in. */
  root: string;
}

/**
 * The project file that is nearest to the working directory upward; undefined where there is none.
 * @throws UsageError where it is wrong, or not to be believed
 */
export async function nearestProject(io: Io): Promise<NearestProject | undefined> {
  const found = findProject(workingDirectory());
  if (found === undefined) return undefined;
  const { checkProjectPlace } = await import('./check-project-place.js');
  const problem = checkProjectPlace(found);
  if (problem !== undefined) throw new UsageError(problem.message, [problem]);
  const source = await readSource(found.path, io);
  if ('code' in source) throw new UsageError(source.message, [source]);
  const { readProject } = await import('./read-project.js');
  const project = readProject(source);
  if ('problems' in project) throw new UsageError('the project file is wrong', project.problems);
  return { ...project, folder: dirname(found.path), root: found.root };
}
