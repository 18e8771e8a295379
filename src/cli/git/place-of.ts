import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { findWorkTree } from './find-work-tree.js';
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

/** Returns the top of the work tree that the user stands in. */
export function outerWorkTree(): string | undefined {
  return findWorkTree(realpathSync.native('.'));
}

/**
 * Returns the place of a path, which need not exist. Everything below the work tree that the user stands in belongs to that
 * one, whatever repositories it contains; only a path outside of it is looked for in a work tree of its own.
 * @throws UsageError if that is in none
 */
export function placeOf(path: string, option: string): Place {
  const typed = resolve(path);
  const real = realPath(typed);
  const folder = isFolder(real) ? real : dirname(real);
  const nearest = findWorkTree(folder);
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

function isInside(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Resolves the links on the way to a path, but not the last one: that may be the file that a change puts there. */
function realPath(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  return join(existsSync(folder) ? realpathSync.native(folder) : realPath(folder), basename(path));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
