import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { linkStatOf } from './stat-of.js';
import { workingDirectory } from './working-directory.js';

/** True if a path is a folder or below it; both are real and from the root of the file system. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Returns where a path that the content of a repository names leads in the end, all links followed; undefined if that is
 * outside of the folder that it has to stay in, which is real, or if it is a link that leads nowhere. Nothing needs to be
 * there: what is missing lies below the nearest folder that is. Files change: ask right before the path is used.
 */
export function realPathInside(folder: string, path: string): string | undefined {
  const real = realPathOf(path);
  return real !== undefined && isInside(folder, real) ? real : undefined;
}

/**
 * Returns where a path leads, there or not; undefined for a link that leads nowhere.
 * @throws UsageError if the working directory is gone that it counts from
 */
export function realPathOf(path: string): string | undefined {
  // As the system reads it: after a link `..` is the folder above what it leads to, which no tidying of the text knows.
  const whole = isAbsolute(path) ? path : `${workingDirectory()}${sep}${path}`;
  try {
    return realpathSync.native(whole);
  } catch {
    // A link to what is not there yet would be followed by whoever writes it.
    if (linkStatOf(whole) !== undefined) return undefined;
    const above = dirname(whole) === whole ? whole : realPathOf(dirname(whole));
    return above && join(above, basename(whole));
  }
}

/** True if a path below a folder belongs to git: whatever is called `.git`, a folder or the file that says where that is. */
export function isOfGit(folder: string, path: string): boolean {
  return isBelowNamed(folder, path, ['.git']);
}

/** True if a path below a folder is, or lies in, what has one of some names, in small letters. */
export function isBelowNamed(folder: string, path: string, names: readonly string[]): boolean {
  const parts = relative(folder, path).split(sep);
  return parts.some((part) => names.includes(part.toLowerCase()));
}
