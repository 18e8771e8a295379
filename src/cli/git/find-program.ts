import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const ENDING = process.platform === 'win32' ? '.exe' : '';

/**
 * Returns the path of a program in the folders of `PATH`, undefined if it is in none. Relative folders do not count, and
 * neither does the working directory, which Windows would search first: both may be in the repository.
 */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name + ENDING)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
