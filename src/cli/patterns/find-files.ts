import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkStatOf, statOf } from '../stat-of.js';
import { MAX_COMPARED_NAMES } from './limits.js';
import { isWild, type NameMatcher, nameMatcher } from './match-name.js';

/** Budget that all searches of a run share. */
export interface Search {
  /** Names that may still be compared; below 0 the search has ended early. */
  left: number;
}

/** Returns the budget of a run. */
export function startSearch(left = MAX_COMPARED_NAMES): Search {
  return { left };
}

/** A pattern without braces, and where to look. */
export interface Quest {
  folder: string;
  parts: readonly string[];
  /** Folders of these names are left out of any depth. */
  skip?: readonly string[];
  /** True for a link to a folder that may be looked into. */
  mayEnter: (link: string) => boolean;
}

/** A folder, and the part of the pattern that comes next. */
interface Step {
  folder: string;
  at: number;
}

/** Any folders, none included. */
export const ANY_DEPTH = '**';

type Part = string | { text: string; matches: NameMatcher };

/** Steps of matching that count as one name; only a long part with a long name takes more. */
const STEPS_PER_NAME = 2000;

/** Letters of the path of a folder that count as one name; only one that lies deep has more. */
const LETTERS_PER_NAME = 100;

interface Hunt extends Omit<Quest, 'parts' | 'folder'> {
  parts: readonly Part[];
  search: Search;
}

/**
 * Returns the files that a pattern means, and links that lead nowhere. A part `**` goes into folders but through no links, so that there are no circles;
 * folders that may not be read are passed over.
 */
export function findFiles({ folder, ...quest }: Quest, search: Search): string[] {
  const parts = quest.parts.filter(isNeeded).map((text): Part => {
    return text !== ANY_DEPTH && isWild(text) ? { text, matches: nameMatcher(text) } : text;
  });
  const hunt: Hunt = { ...quest, parts, search };
  const found = new Set<string>();
  const seen = new Set<string>();
  const open: Step[] = [{ folder, at: 0 }];
  for (let step = open.pop(); step !== undefined && search.left >= 0; step = open.pop()) {
    const key = `${step.at}:${step.folder}`;
    if (seen.has(key)) continue;
    seen.add(key);
    search.left -= 1 + Math.floor(step.folder.length / LETTERS_PER_NAME);
    for (const next of stepsFrom(step, hunt))
      if (next.at < parts.length) open.push(next);
      else if (isFileOrDeadLink(next.folder)) found.add(next.folder);
  }
  return [...found];
}

/** A link that leads nowhere, or in a circle, may stand for a file: whoever reads it hears that it cannot be read. */
function isFileOrDeadLink(path: string): boolean {
  const there = statOf(path);
  return there === undefined ? linkStatOf(path)?.isSymbolicLink() === true : there.isFile();
}

/** Any folders below any folders are any folders. */
function isNeeded(part: string, at: number, parts: readonly string[]): boolean {
  return part !== ANY_DEPTH || parts[at + 1] !== ANY_DEPTH;
}

function stepsFrom({ folder, at }: Step, hunt: Hunt): Step[] {
  const part = hunt.parts[at]!;
  const isLast = at === hunt.parts.length - 1;
  if (part === ANY_DEPTH)
    return [...(isLast ? [] : [{ folder, at: at + 1 }]), ...anyDepth({ folder, at }, hunt)];
  if (typeof part === 'string') return [{ folder: join(folder, part), at: at + 1 }];
  return entriesOf(folder, hunt.search)
    .filter((entry) => isMeant(entry.name, part, hunt.search) && (isLast || isEnterable(folder, entry, hunt)))
    .map(({ name }) => ({ folder: join(folder, name), at: at + 1 }));
}

function isMeant(name: string, { text, matches }: Exclude<Part, string>, search: Search): boolean {
  search.left -= Math.floor((text.length * name.length) / STEPS_PER_NAME);
  return search.left >= 0 && matches(name);
}

/** Returns deeper folders; all files, too, if nothing follows. */
function anyDepth({ folder, at }: Step, { parts, search, skip = [] }: Hunt): Step[] {
  const isLast = at === parts.length - 1;
  return entriesOf(folder, search)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const next = { folder: join(folder, entry.name), at };
      if (entry.isDirectory()) return skip.includes(entry.name) ? [] : [next];
      return isLast ? [{ ...next, at: at + 1 }] : [];
    });
}

function isEnterable(folder: string, entry: Dirent, { mayEnter }: Hunt): boolean {
  if (entry.isDirectory()) return true;
  const path = join(folder, entry.name);
  return entry.isSymbolicLink() && statOf(path)?.isDirectory() === true && mayEnter(path);
}

function entriesOf(folder: string, search: Search): Dirent[] {
  try {
    const entries = readdirSync(folder || '.', { withFileTypes: true });
    search.left -= entries.length;
    return search.left < 0 ? [] : entries;
  } catch {
    return [];
  }
}
