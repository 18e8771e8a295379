import { expandPatterns } from '../expand-patterns.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { PROJECT_FILE } from './find-project.js';
import { type NearestProject, nearestProject } from './nearest-project.js';

/** Files and patterns to look at, and the files that were asked for too, but are as they were. */
export interface AskedFiles {
  files: readonly string[];
  unchanged: readonly string[];
}

/**
 * The files and patterns of the command line, else those of the project file; with a revision, those of them that
 * changed since. Where the project file changed, all that it judges may be judged differently.
 * @throws UsageError where nothing is named, or git cannot tell
 */
export async function askedFiles(
  given: readonly string[],
  project: NearestProject | undefined,
  { since }: { since?: string },
): Promise<AskedFiles> {
  const patterns = given.length > 0 ? given : await filesOf(project);
  if (since === undefined) return { files: patterns, unchanged: [] };
  const { files, unmatched } = await expandPatterns(patterns);
  const { changedFiles } = await import('../diff/changed-files.js');
  const changed = new Set(await changedFiles(files, since, project?.source.file));
  return {
    files: [...changed, ...unmatched.map(({ source }) => source.file)],
    unchanged: files.filter((file) => !changed.has(file)),
  };
}

/**
 * The files and patterns of the command line, else those of the nearest project file.
 * @throws UsageError where nothing is named
 */
export async function namedFiles(given: readonly string[], io: Io): Promise<readonly string[]> {
  return given.length > 0 ? given : filesOf(await nearestProject(io));
}

async function filesOf(project: NearestProject | undefined): Promise<readonly string[]> {
  const { projectFiles } = await import('./project-files.js');
  const files = project === undefined ? [] : projectFiles(project);
  if (files.length > 0) return files;
  throw new UsageError(`name the topology files, or list them under \`files\` in ${PROJECT_FILE}`);
}
