import { dirname, join } from 'node:path';
import { linkStatOf } from './stat-of.js';

/** Returns the root of the git repository that a folder is in, its own `.git` or that of the nearest above; undefined if none. */
export function repositoryRoot(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (linkStatOf(join(place, '.git')) !== undefined) return place;
    if (dirname(place) === place) return undefined;
  }
}
