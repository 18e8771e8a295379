import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source } from '../../diagnostics/span.js';
import type { Io } from '../io.js';
import { readSource } from '../read-file.js';
import { filesIn, isFolder, nothingToCompare } from './folder.js';

/** A file that was read or could not be; null where there is none on this side. */
export type Side = Source | Diagnostic | null;

/** The two sides of a comparison. */
export interface FilePair {
  /** The new file, or the old one where it is gone. */
  file: string;
  /** What the old one is called; null where there is none. */
  base: string | null;
  before: Side;
  after: Side;
}

/**
 * Two files, or two folders whose files of the same name belong together.
 * @throws UsageError where there is nothing to compare
 */
export async function pairFiles(base: string, head: string, io: Io): Promise<FilePair[]> {
  if (base === '-' && head === '-') throw nothingToCompare(head, 'only one of the two can be standard input');
  const folders = [base, head].filter(isFolder);
  if (folders.length === 2) return pairFolders(base, head, io);
  if (folders.length === 0)
    return [{ file: head, base, before: await readSource(base, io), after: await readSource(head, io) }];
  const other = folders[0] === base ? head : base;
  throw nothingToCompare(other, `is no folder, and ${folders[0]} is one`);
}

async function pairFolders(base: string, head: string, io: Io): Promise<FilePair[]> {
  const [old, own] = [await filesIn(base), await filesIn(head)];
  const names = [...new Set([...old, ...own])].sort();
  if (names.length === 0) throw nothingToCompare(head, `no topology files (*.yaml) here or in ${base}`);
  const pairs: FilePair[] = [];
  for (const name of names) {
    const [before, after] = [
      old.has(name) ? join(base, name) : null,
      own.has(name) ? join(head, name) : null,
    ];
    pairs.push({
      file: (after ?? before)!,
      base: before,
      before: before === null ? null : await readSource(before, io),
      after: after === null ? null : await readSource(after, io),
    });
  }
  return pairs;
}
