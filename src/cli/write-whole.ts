import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { holdSignals } from './hold-signals.js';

/** For the owner alone, until the file is as it shall be. */
const PRIVATE = 0o600;

/**
 * Writes a text file whole or not at all: a draft beside it is written and synced, then takes its place. Links are
 * followed; mode and owner of an existing file are kept, and one that may not be written is left alone.
 * @throws the error of the system
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing) accessSync(path, constants.W_OK);
  const target = existing ? realpathSync(path) : path;
  await holdSignals(() => replace(target, text, existing));
}

function replace(target: string, text: string, existing: Stats | undefined): void {
  // A name that nobody knows before and no other run has: what a killed run left behind is in nobody's way.
  const draft = join(dirname(target), `.ha-calc-${randomBytes(8).toString('hex')}.draft`);
  const file = openSync(draft, 'wx', PRIVATE);
  try {
    fill(file, text, existing);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function fill(file: number, text: string, like: Stats | undefined): void {
  try {
    // Goes on after a short write, as a nearly full disk gives it.
    writeFileSync(file, text);
    if (like) takeOver(() => fchownSync(file, like.uid, like.gid));
    takeOver(() => fchmodSync(file, like ? like.mode & 0o777 : 0o666 & ~process.umask()));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give files away, and some file systems know neither owners nor modes. */
function takeOver(act: () => void): void {
  try {
    act();
  } catch {
    // The content matters more.
  }
}
