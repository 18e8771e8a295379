import { join, parse, posix } from 'node:path';
import { expandBraces } from './expand-braces.js';
import { ANY_DEPTH, type Search } from './find-files.js';
import { MAX_ALTERNATIVES, MAX_PATTERN_LENGTH } from './limits.js';
import { isWild } from './match-name.js';
import { type SearchProblem, searchFiles } from './search-files.js';

/** Returns the files that a pattern means, sorted; with a root, which is real, it has to stay in that. */
export function filesOfPattern(pattern: string, search: Search, root?: string): string[] | SearchProblem {
  if (pattern.length > MAX_PATTERN_LENGTH)
    return tooMuch(
      `the pattern is longer than ${MAX_PATTERN_LENGTH} characters`,
      'write several shorter ones',
    );
  const alternatives = expandBraces(pattern);
  if (alternatives === undefined)
    return tooMuch(
      `the braces stand for more than ${MAX_ALTERNATIVES} patterns`,
      'write * in place of some braces',
    );
  const found = new Set<string>();
  for (const alternative of alternatives) {
    const files = searchFiles({ ...startOf(alternative), ...(root && { root }) }, search);
    if (!Array.isArray(files)) return files;
    for (const file of files) found.add(file);
  }
  return [...found].sort();
}

/** Returns the folder that a pattern begins in, and its parts from the first that means several names, or the last. */
function startOf(pattern: string): { folder: string; parts: string[] } {
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const { root } = parse(slashed);
  const all = posix.normalize(slashed).slice(root.length).split('/').filter(Boolean);
  const wild = all.findIndex((part) => part === ANY_DEPTH || isWild(part));
  const count = wild < 0 ? all.length - 1 : wild;
  return { folder: join(root, ...all.slice(0, Math.max(count, 0))), parts: all.slice(Math.max(count, 0)) };
}

function tooMuch(message: string, hint: string): SearchProblem {
  return { code: 'HA117', message, hint };
}
