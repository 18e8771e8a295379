import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isInside, realPathOf } from '../inside.js';
import { repositoryRoot } from '../repository-root.js';
import { statOf } from '../stat-of.js';
import { workingDirectory } from '../working-directory.js';
import { noRepository } from './git-errors.js';

/** Where a path lies in a work tree. */
export interface Place {
  /** The top of the work tree, where git is started. */
  top: string;
  /** What the path is called from there: as it was typed, and with symbolic links to its folder resolved. Never empty. */
  names: readonly string[];
  /** The path itself or the folder that it is in, with symbolic links resolved. */
  folder: string;
  /** True if that is part of another repository, or symbolic links lead out of this one. */
  isForeign: boolean;
}

/**
 * Returns the top of the work tree that the user stands in: the nearest folder with a `.git` entry, which no commit can
 * contain. A folder that only looks like a repository is none, since everything in it may come from a commit.
 */
export function outerWorkTree(): string | undefined {
  return repositoryRoot(realpathSync.native(workingDirectory()));
}

/**
 * Returns the place of a path, which need not exist. Everything below the work tree that the user stands in belongs to that
 * one, whatever repositories it contains; only a path outside of it is looked for in a work tree of its own.
 * @throws UsageError if that is in none
 */
export function placeOf(path: string, option: string): Place {
  const real = realPath(path);
  const typed = goesBack(path) ? real : resolve(path);
  const folder = isFolder(real) ? real : dirname(real);
  const nearest = repositoryRoot(folder);
  const outer = outerWorkTree();
  if (outer !== undefined) {
    const names = [typed, real].filter((one) => isInside(outer, one)).map((one) => nameIn(outer, one));
    if (names.length > 0)
      return { top: outer, names: [...new Set(names)], folder, isForeign: nearest !== outer };
  }
  if (nearest === undefined) throw noRepository(isFolder(typed) ? typed : dirname(typed), '', option);
  return { top: nearest, names: [nameIn(nearest, real)], folder, isForeign: false };
}

/** Returns what a path is called from the top of a work tree, as git writes it; empty for the top itself. */
function nameIn(top: string, path: string): string {
  return relative(top, path).split(sep).join('/');
}

/**
 * Resolves the links on the way to a path, as the system reads it, but not the last one: that may be the file that a change
 * puts there.
 */
function realPath(path: string): string {
  const full = isAbsolute(path) ? path : `${workingDirectory()}${sep}${path}`;
  const name = basename(full);
  if (['', '.', '..'].includes(name)) return realPathOf(full) ?? resolve(full);
  const folder = realPathOf(dirname(full));
  return folder === undefined ? resolve(full) : join(folder, name);
}

/** True if `..` follows a folder, which may be a link: then only the system knows what is meant. */
function goesBack(path: string): boolean {
  return /[^./\\][^/\\]*[/\\]+\.\.(?:[/\\]|$)/.test(path);
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}
