import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { isInside, realPathOf } from '../inside.js';
import { repositoryRoot } from '../repository-root.js';
import { isThere, statOf } from '../stat-of.js';

/** What a project file is called; the other ending is understood where there is none of the first. */
export const PROJECT_FILE = '.ha-calc.yaml';
const NAMES = [PROJECT_FILE, '.ha-calc.yml'];

/** A project file, as seen from the folder where the search began, and the real folder that its paths stay in. */
export interface FoundProject {
  path: string;
  root: string;
}

/**
 * Returns the nearest project file from a real folder upward; undefined if there is none. The search ends at the root of
 * the repository or, outside of one, at the home folder: a file above belongs to something else. The paths of a project
 * file stay in its repository, or in its own folder if it is in none.
 */
export function findProject(folder: string): FoundProject | undefined {
  const repository = repositoryRoot(folder);
  const end = repository ?? homeAround(folder);
  for (let place = folder; ; place = dirname(place)) {
    const path = NAMES.map((name) => join(place, name)).find(isProjectFile);
    if (path !== undefined) return { path: relative(folder, path), root: repository ?? place };
    if (place === end || dirname(place) === place) return undefined;
  }
}

function homeAround(folder: string): string | undefined {
  const home = realPathOf(homedir());
  return home !== undefined && isInside(home, folder) ? home : undefined;
}

/** True for a file, and for what cannot be looked at, such as a link in a circle: reading it says why. */
function isProjectFile(path: string): boolean {
  return statOf(path)?.isFile() ?? isThere(path);
}
