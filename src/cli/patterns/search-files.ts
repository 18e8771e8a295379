import { resolve } from 'node:path';
import type { Code } from '../../diagnostics/codes.js';
import { isOfGit, realPathInside, realPathOf } from '../inside.js';
import { repositoryRoot } from '../repository-root.js';
import { statOf } from '../stat-of.js';
import { findFiles, type Quest, type Search } from './find-files.js';
import { MAX_COMPARED_NAMES } from './limits.js';

/** Reason why a search ends without an answer. */
export interface SearchProblem {
  code: Code;
  message: string;
  hint: string;
}

/** A search and its bounds. */
export interface BoundedQuest extends Omit<Quest, 'mayEnter'> {
  /** A real folder. Unless given, links stay in the repository that the search begins in: whoever named that did not name them. */
  root?: string;
}

/** To find out where a search begins takes as long as so many names. */
const NAMES_PER_SEARCH = 20;

/** Returns the files that a search finds; a file that a link out of the repository leads to is a problem. */
export function searchFiles({ root, ...quest }: BoundedQuest, search: Search): string[] | SearchProblem {
  search.left -= NAMES_PER_SEARCH;
  const start = realPathOf(quest.folder || '.');
  const home = root ?? (start === undefined ? undefined : repositoryRoot(start));
  const leaves = (path: string) => home !== undefined && leadsOut(home, path, root === undefined);
  if (root !== undefined && leaves(quest.folder || '.'))
    return outside('the pattern leads out of the repository', 'name files that belong to it');
  const files = findFiles({ ...quest, mayEnter: (link) => !leaves(link) }, search);
  if (search.left < 0)
    return {
      code: 'HA117',
      message: `more than ${MAX_COMPARED_NAMES.toLocaleString('en')} names would be compared with patterns`,
      hint: "begin with a folder that has fewer files: 'architecture/**/*.yaml'",
    };
  // A link that leads nowhere shows nothing, and cannot be read.
  const link = files.find((file) => leaves(file) && statOf(file) !== undefined);
  if (link === undefined) return files;
  const advice = root === undefined ? 'name the file itself to read it' : 'put the file itself in its place';
  return outside(`${link} is a link out of the repository`, advice);
}

/** True if a path leads out of a repository, or to what belongs to git: where `mayName`, the user may have said so. */
function leadsOut(home: string, path: string, mayName: boolean): boolean {
  const real = realPathInside(home, path);
  if (real === undefined) return true;
  return isOfGit(home, real) && !(mayName && isOfGit(home, resolve(path)));
}

function outside(message: string, hint: string): SearchProblem {
  return { code: 'HA115', message, hint };
}
