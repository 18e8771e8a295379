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

/**
 * Writes a text file whole or not at all: a draft beside it is written and synced, then takes its place. Links are
 * followed; mode and owner of an existing file are kept, and one that may not be written is left alone.
 * @throws the error of the system
 */
export function writeWhole(path: string, text: string): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing) accessSync(path, constants.W_OK);
  const target = existing ? realpathSync(path) : path;
  const draft = `${target}.${process.pid}.draft`;
  const file = openSync(draft, 'wx');
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
    if (like) {
      takeOver(() => fchownSync(file, like.uid, like.gid));
      takeOver(() => fchmodSync(file, like.mode));
    }
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
