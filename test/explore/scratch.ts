import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** Writes a file into a folder of this process, which goes with it, and returns its path. */
export function scratchFile(name: string, text: string): string {
  folder ??= newFolder();
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'explore-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
