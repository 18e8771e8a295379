import { join, resolve } from 'node:path';
import { expandPatterns } from '../expand-patterns.js';
import type { Io } from '../io.js';
import { readSource } from '../read-file.js';
import { isThere } from '../stat-of.js';
import { UsageError } from '../usage-error.js';
import { filesIn, isFolder, isTopologyFile, nothingToCompare } from './folder.js';
import type { FilePair } from './pair-files.js';
import { Revision } from './revision.js';

/** Files as they are and were, and what is gone beside them: one of those may be what a new one was. */
export interface RevisionPairs {
  pairs: FilePair[];
  gone: FilePair[];
}

/**
 * Files as they are, and as they were at a revision; of folders, what is on either side.
 * @throws UsageError where git is missing or cannot tell, there is no repository or no such revision, or a path is on
 *   neither side
 */
export async function pairWithRevision(
  name: string,
  paths: readonly string[],
  io: Io,
): Promise<RevisionPairs> {
  const revision = new Revision(name);
  const { files, unmatched } = await expandPatterns(paths);
  if (unmatched.length > 0) throw new UsageError(unmatched[0]!.message, unmatched);
  const found = new Set<string>();
  for (const path of files) for (const file of await filesAt(path, revision)) found.add(file);
  const pairs: FilePair[] = [];
  for (const file of found) pairs.push(await pairOf(file, revision, io));
  return { pairs, gone: await goneBeside(pairs, revision, io) };
}

/** Returns files that are gone and were not named, if a file is new that may be one of them. */
async function goneBeside(pairs: readonly FilePair[], revision: Revision, io: Io): Promise<FilePair[]> {
  const named = new Set(pairs.map(({ file }) => resolve(file)));
  const gone = new Set<string>();
  for (const { file, before } of pairs)
    if (before === null) for (const one of await revision.gone(file)) gone.add(one);
  const found: FilePair[] = [];
  for (const file of gone) if (!named.has(resolve(file))) found.push(await pairOf(file, revision, io));
  return found;
}

/** A file alone; of a folder, here or at the revision, its files. */
async function filesAt(path: string, revision: Revision): Promise<readonly string[]> {
  if (path === '-') throw nothingToCompare(path, 'standard input has no past: name files');
  const isHere = isFolder(path);
  if (!isHere && isThere(path)) return [path];
  const then = await revision.files(path);
  const below = isHere ? Array.from(await filesIn(path), (name) => join(path, name)) : [];
  const here = await revision.ownOf(below);
  const all = [...new Set([...here, ...then.filter((file) => file === path || isTopologyFile(file))])].sort();
  if (all.length > 0) return all;
  const problem = isHere
    ? `no topology files (*.yaml) here or at ${revision.name}`
    : `is neither here nor at ${revision.name}`;
  throw nothingToCompare(path, problem);
}

async function pairOf(file: string, revision: Revision, io: Io): Promise<FilePair> {
  const before = await revision.read(file);
  const after = isThere(file) ? await readSource(file, io) : null;
  return { file, base: before === null ? null : revision.label(file), before, after };
}
