import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a project file is called. */
export const PROJECT_FILE = '.ha-calc.yaml';

/** The nearest project file from a folder upward, as a path from there; undefined where there is none. */
export function findProject(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const path = join(place, PROJECT_FILE);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return relative(folder, path);
    if (dirname(place) === place) return undefined;
  }
}
