import { type BigIntStats, lstatSync, type Stats, statSync } from 'node:fs';

/**
 * Returns what is at a path, links followed. Undefined where nothing is, or where the system refuses to look: links in a
 * circle, a name that is too long, a folder without permission. Whoever opens the path then hears the reason.
 */
export function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path));
}

/** Returns what `statOf` does, to the nanosecond. */
export function exactStatOf(path: string): BigIntStats | undefined {
  return attempt(() => statSync(path, { bigint: true }));
}

/** Returns what is at a path itself, which may be a link. */
export function linkStatOf(path: string): Stats | undefined {
  return attempt(() => lstatSync(path));
}

/** True unless the system says that nothing is at a path: what may not be looked at is there, and reading it says why. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
