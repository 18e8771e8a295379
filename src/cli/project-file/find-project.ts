import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a project file is called; the other ending is understood where there is none of the first. */
export const PROJECT_FILE = '.ha-calc.yaml';
const NAMES = [PROJECT_FILE, '.ha-calc.yml'];

/** The nearest project file from a folder upward, as a path from there; undefined where there is none. */
export function findProject(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const path = NAMES.map((name) => join(place, name)).find(isFile);
    if (path !== undefined) return relative(folder, path);
    if (dirname(place) === place) return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
