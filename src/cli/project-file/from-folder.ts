import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A path or pattern that counts from a folder, as seen from the working directory; with `/`, as patterns need it. A file
 * that is called `-` stays one.
 */
export function fromFolder(folder: string, path: string): string {
  const whole = resolve(folder, path);
  const seen = isAbsolute(path) ? whole : relative('.', whole) || '.';
  return seen === '-' ? './-' : seen.replaceAll(sep, '/');
}
