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
