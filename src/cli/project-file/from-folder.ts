import { isAbsolute, relative, resolve } from 'node:path';

/**
 * A path or pattern that counts from a folder, as seen from the working directory; with `/`, as patterns need it. A file
 * that is called `-` stays one.
 */
export function fromFolder(folder: string, path: string): string {
  if (isAbsolute(path)) return path;
  const seen = relative('.', resolve(folder, path)).replaceAll('\\', '/') || '.';
  return seen === '-' ? './-' : seen;
}
