import { existsSync, statSync } from 'node:fs';
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
    const problem = matches.unmatched.length > 0 ? noMatch(text) : noFile(text, matches.files);
    if (problem !== undefined) problems.push(diagnostic('HA109', source, problem.what, { span, ...problem }));
  }
  if (problems.length > 0) throw new UsageError('files that are not there', problems);
  return [...found];
}

interface Problem {
  what: string;
  hint: string;
}

function noMatch(text: string): Problem {
  return { what: `\`${text}\` matches no file`, hint: 'patterns count from the folder of this file' };
}

/** What is wrong with an entry that means one path, as patterns do not where they match. */
function noFile(text: string, [file, ...more]: readonly string[]): Problem | undefined {
  if (file === undefined || more.length > 0) return undefined;
  if (!existsSync(file))
    return { what: `there is no file \`${text}\``, hint: 'paths count from the folder of this file' };
  if (!statSync(file).isDirectory()) return undefined;
  const pattern = `${text.replace(/\/+$/, '')}/**/*.yaml`;
  return { what: `\`${text}\` is a directory`, hint: `name the files in it: '${pattern}'` };
}
