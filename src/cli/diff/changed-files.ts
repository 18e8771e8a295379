import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { MAX_FILE_BYTES } from '../../topology/limits.js';
import { Commit } from '../git/commit.js';
import { noRepository } from '../git/git-errors.js';
import { outerWorkTree, placeOf } from '../git/place-of.js';
import { UsageError } from '../usage-error.js';

const OPTION = '--since';

/**
 * Returns those of some files that are not as they were where this branch left a revision, or were not there. If the file
 * that says how they are judged is not as it was, returns all. Contents are compared here, and not by git, which would run
 * the filters that the configuration of a repository names.
 * @throws UsageError if git, a repository or the revision is missing, or a file is in another repository
 */
export async function changedFiles(
  files: readonly string[],
  revision: string,
  judge?: string,
): Promise<readonly string[]> {
  if (files.includes('-'))
    throw new UsageError('standard input has no past: --since wants files that git knows');
  const top = outerWorkTree();
  if (top === undefined) throw noRepository('.', '', OPTION);
  const fork = await forkOf(top, revision);
  if (judge !== undefined && nameOf(judge, top) !== undefined) {
    const unchanged = await unchangedAmong([judge], fork);
    if (unchanged.size === 0) return files;
  }
  const unchanged = await unchangedAmong(files, fork);
  return files.filter((file) => !unchanged.has(file));
}

/** Returns what a file is called in a work tree; undefined if it lies outside. */
function nameOf(file: string, work: string): string | undefined {
  try {
    const { top, names } = placeOf(file, OPTION);
    return top === work ? names[0] : undefined;
  } catch {
    return undefined;
  }
}

async function unchangedAmong(files: readonly string[], fork: Commit): Promise<Set<string>> {
  const names = new Map(files.map((file) => [file, nameOf(file, fork.top) ?? refuse(file)]));
  const entries = await fork.entries([...new Set(names.values())]);
  const ids = new Map(entries.filter(({ mode }) => mode !== '120000').map(({ name, id }) => [name, id]));
  return new Set(files.filter((file) => isContent(file, ids.get(names.get(file)!))));
}

function refuse(file: string): never {
  const problem = `git cannot tell what changed: ${file} is outside of this repository`;
  const hint = 'run it in the repository that the files are in';
  throw new UsageError(problem, [diagnostic('HA421', { file: OPTION, text: '' }, problem, { hint })]);
}

/** True if a file holds what an object of git does, or did before its line ends became those of Windows. */
function isContent(file: string, id: string | undefined): boolean {
  try {
    const found = statSync(file);
    if (id === undefined || !found.isFile() || found.size > MAX_FILE_BYTES) return false;
    const bytes = readFileSync(file);
    return objectId(bytes, id) === id || objectId(withoutReturns(bytes), id) === id;
  } catch {
    return false;
  }
}

/** Returns the name that git gives to a content, by the hash that another name is made with. */
function objectId(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** The commit where this branch left another, as pull requests are compared. */
async function forkOf(top: string, revision: string): Promise<Commit> {
  const fork = await (await Commit.find(top, revision, OPTION)).forkPoint();
  if (fork !== undefined) return fork;
  const problem = `${revision} and HEAD have no commit in common`;
  const span = { start: 0, end: revision.length };
  const hint = 'a shallow clone ends too early: git fetch --unshallow, or fetch-depth: 0 of actions/checkout';
  throw new UsageError(problem, [
    diagnostic('HA450', { file: OPTION, text: revision }, problem, { span, hint }),
  ]);
}
