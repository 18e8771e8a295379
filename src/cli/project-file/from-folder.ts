import { isAbsolute, join } from 'node:path';

/** A path or pattern that counts from a folder, as seen from the working directory; with `/`, as patterns need it. */
export function fromFolder(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path).replaceAll('\\', '/');
}
