import { relative, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';

/** What to do without git. */
const INSTEAD: Readonly<Record<string, string>> = {
  '--git': 'compare two files or folders: ha-calc diff BASE HEAD',
  '--since': 'leave --since out: all files are looked at then',
};

/** HA420: git is not there, or may not be run. */
export function noGit(isMissing: boolean, option: string): UsageError {
  const problem = `git cannot be run: ${isMissing ? 'it is not installed' : 'no permission'}`;
  const hint = `install git, or ${INSTEAD[option]}`;
  return new UsageError(problem, [diagnostic('HA420', { file: option, text: '' }, problem, { hint })]);
}

/** HA421: no repository; of one that git does not trust it says the same. */
export function noRepository(folder: string, refused: string, option: string): UsageError {
  const place = relative('.', folder) || 'this folder';
  const dubious = refused.includes('dubious ownership');
  const problem = dubious
    ? `git does not trust the repository of ${place}: it belongs to somebody else`
    : `${place} is not in a git repository`;
  const hint = dubious
    ? `tell git that it is safe: git config --global --add safe.directory ${resolve(folder)}`
    : INSTEAD[option];
  return new UsageError(problem, [diagnostic('HA421', { file: option, text: '' }, problem, { hint })]);
}

/** HA422: no such branch, tag or commit. */
export function unknownRevision(name: string, option: string): UsageError {
  const problem = `git knows no revision "${name}" here`;
  const span = { start: 0, end: name.length };
  const hint = 'a branch, tag or commit; a shallow clone may lack it: git fetch --depth=1 origin BRANCH';
  return new UsageError(problem, [
    diagnostic('HA422', { file: option, text: name }, problem, { span, hint }),
  ]);
}

/** HA451: git knows the commit and cannot say what was in it. */
export function unreadable(
  name: string,
  answer: { tooLarge: true } | { refused: string },
  revision: string,
): UsageError {
  const why = 'refused' in answer ? reasonIn(answer.refused) : 'too much to list';
  const problem = `git cannot tell what was there: ${why}`;
  const hint = 'a partial clone lacks what nobody looked at: clone without --filter; git fsck finds damage';
  return new UsageError(problem, [
    diagnostic('HA451', { file: `${revision}:${name}`, text: '' }, problem, { hint }),
  ]);
}

/** HA453: what is gone cannot all be held against what is new. */
export function tooMuchGone(path: string, count: number, mostBytes: number): UsageError {
  const problem = `${count} files are gone, of more than ${mostBytes / 2 ** 20} MiB: too much to find out which were moved`;
  const hint = 'compare with a later revision, in which fewer of them are left';
  return new UsageError(problem, [diagnostic('HA453', { file: path, text: '' }, problem, { hint })]);
}

/** HA452: the path is part of another repository than the one at hand. */
export function foreign(path: string, folder: string, option: string): UsageError {
  const problem = 'lies in a repository of its own, or behind a link that leads out of this one';
  const hint = `run it there: cd ${relative('.', folder)}`;
  return new UsageError(problem, [
    diagnostic('HA452', { file: path, text: '' }, `${problem}; ${option} cannot tell what it was`, { hint }),
  ]);
}

/** The last that git said, since warnings come first. */
function reasonIn(refused: string): string {
  const lines = refused.split('\n');
  return (lines.findLast((line) => line.startsWith('fatal: ')) ?? lines.at(-1)!).replace(/^fatal: /, '');
}
