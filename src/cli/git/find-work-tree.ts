import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Returns the nearest folder upward that has a `.git` entry, which no commit can contain. A folder that only looks like a
 * repository (`HEAD`, `objects`, `refs`, `config`) is none: everything in it may come from a commit.
 */
export function findWorkTree(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (dirname(place) === place) return undefined;
  }
}
