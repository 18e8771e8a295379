import { dirname } from 'node:path';
import { expandPatterns } from '../expand-patterns.js';
import { exactStatOf } from '../stat-of.js';

/** What some patterns name at one moment. */
export interface Sight {
  /** What tells one state of a file from another, by file: it changes when one is written, replaced, made or deleted. */
  stamps: ReadonlyMap<string, string>;
  /** The folders that files are in or were, with their own stamps: a new file changes its folder. */
  folders: ReadonlyMap<string, string>;
}

/** Looks at what some patterns name; they are only expanded anew where a folder changed since the last look. */
export async function look(patterns: readonly string[], last?: Sight): Promise<Sight> {
  const isSame =
    last !== undefined && Array.from(last.folders).every(([path, stamp]) => stampOf(path) === stamp);
  const files = isSame ? [...last.stamps.keys()] : (await expandPatterns(patterns)).files;
  const folders = new Set([...(last?.folders.keys() ?? []), ...files.map((file) => dirname(file))]);
  return { stamps: stampsOf(files), folders: stampsOf(folders) };
}

function stampsOf(paths: Iterable<string>): Map<string, string> {
  return new Map(Array.from(paths, (path) => [path, stampOf(path)]));
}

function stampOf(path: string): string {
  const found = exactStatOf(path);
  return found === undefined ? '-' : `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}`;
}
