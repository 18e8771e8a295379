import { isAbsolute, relative, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';
import { git as runGit } from './git.js';
import { noRepository, unknownRevision } from './git-errors.js';

const OPTION = '--since';

/** So many paths at once, well below what a command line may hold. */
const PATHS_AT_ONCE = 200;

/** Nothing that the configuration of a repository names is run, and nothing is written. */
const QUIETLY = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '--literal-pathspecs'];

const git = (words: readonly string[]) => runGit('.', [...QUIETLY, ...words], OPTION);

/**
 * Those of some files that are not as they were where this branch left a revision: changed in a commit since, in the index
 * or in the working tree, or not known to git at all. Where the file that says how they are judged is not as it was, all.
 * @throws UsageError where git, a repository or the revision is missing, or a file is in another repository
 */
export async function changedFiles(
  files: readonly string[],
  revision: string,
  judge?: string,
): Promise<readonly string[]> {
  if (files.includes('-'))
    throw new UsageError('standard input has no past: --since wants files that git knows');
  const root = resolve(await rootOf());
  const fork = await forkOf(revision);
  if (judge !== undefined && isInside(root, judge)) {
    const unchanged = await unchangedAmong([judge], root, fork);
    if (unchanged.size === 0) return files;
  }
  const unchanged = await unchangedAmong(files, root, fork);
  return files.filter((file) => !unchanged.has(resolve(file)));
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, resolve(path));
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Whole paths of the files that are as they were. */
async function unchangedAmong(files: readonly string[], root: string, fork: string): Promise<Set<string>> {
  const unchanged = new Set<string>();
  for (let at = 0; at < files.length; at += PATHS_AT_ONCE) {
    const paths = ['--', ...files.slice(at, at + PATHS_AT_ONCE)];
    const differing = await names(['diff', '--name-only', '--no-renames', '-z', fork, ...paths]);
    const known = await names(['ls-files', '--full-name', '-z', ...paths]);
    for (const name of known) unchanged.add(resolve(root, name));
    for (const name of differing) unchanged.delete(resolve(root, name));
  }
  return unchanged;
}

/** The folder of the repository, as seen from here. */
async function rootOf(): Promise<string> {
  const answer = await git(['rev-parse', '--show-cdup']);
  if (!('bytes' in answer)) throw noRepository('.', 'refused' in answer ? answer.refused : '', OPTION);
  return answer.bytes.toString('utf8').trim() || '.';
}

/** The commit where this branch left another, as pull requests are compared. */
async function forkOf(revision: string): Promise<string> {
  const found = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!('bytes' in found)) throw unknownRevision(revision, OPTION);
  const fork = await git(['merge-base', found.bytes.toString('latin1').trim(), 'HEAD']);
  if ('bytes' in fork) return fork.bytes.toString('latin1').trim();
  const problem = `${revision} and HEAD have no commit in common`;
  const span = { start: 0, end: revision.length };
  const hint = 'a shallow clone ends too early: git fetch --unshallow, or fetch-depth: 0 of actions/checkout';
  throw new UsageError(problem, [
    diagnostic('HA450', { file: OPTION, text: revision }, problem, { span, hint }),
  ]);
}

/** What git lists; it refuses paths outside of the repository. */
async function names(words: readonly string[]): Promise<string[]> {
  const answer = await git(words);
  if ('bytes' in answer) return answer.bytes.toString('utf8').split('\0').filter(Boolean);
  const why = 'refused' in answer ? answer.refused.replace(/^fatal: /, '') : 'it answers with too much';
  const problem = `git cannot tell what changed: ${why}`;
  const hint = 'run it in the repository that the files are in';
  throw new UsageError(problem, [diagnostic('HA421', { file: OPTION, text: '' }, problem, { hint })]);
}
