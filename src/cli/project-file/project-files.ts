import type { Code } from '../../diagnostics/codes.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { isPattern } from '../expand-patterns.js';
import { isOfGit, realPathInside } from '../inside.js';
import { filesOfPattern } from '../patterns/files-of-pattern.js';
import { type Search, startSearch } from '../patterns/find-files.js';
import { linkStatOf, statOf } from '../stat-of.js';
import { UsageError } from '../usage-error.js';
import { fromFolder } from './from-folder.js';
import type { NearestProject } from './nearest-project.js';

/**
 * Returns the files that a project file means, as seen from the working directory. All of them are in its repository:
 * whoever wrote the project file must not get to see others by what is shown of them.
 * @throws UsageError where an entry means none, or leads out of the repository
 */
export function projectFiles({ folder, root, source, files }: NearestProject): string[] {
  const found = new Set<string>();
  const problems: Diagnostic[] = [];
  const search = startSearch();
  for (const { text, span } of files) {
    const path = fromFolder(folder, text);
    const matches = isPattern(path) ? filesOf(text, path, { root, search }) : pathOf(text, path, root);
    if (Array.isArray(matches)) for (const file of matches) found.add(file);
    else problems.push(diagnostic(matches.code, source, matches.message, { span, hint: matches.hint }));
  }
  if (problems.length > 0) throw new UsageError('files that are not there', problems);
  return [...found];
}

interface Problem {
  code: Code;
  message: string;
  hint: string;
}

function filesOf(
  text: string,
  path: string,
  { root, search }: { root: string; search: Search },
): string[] | Problem {
  const found = filesOfPattern(path, search, root);
  if (!Array.isArray(found) || found.length > 0) return found;
  const hint = 'patterns count from the folder of this file';
  return { code: 'HA109', message: `\`${text}\` matches no file`, hint };
}

/** Returns the file that an entry without wildcards names. */
function pathOf(text: string, path: string, root: string): string[] | Problem {
  const there = statOf(path);
  const problem = (code: Code, message: string, hint: string): Problem => ({
    code,
    message: `\`${text}\` ${message}`,
    hint,
  });
  if (there === undefined && linkStatOf(path) !== undefined)
    return problem('HA109', 'is a link that leads nowhere', 'take it out, or let it lead to a file');
  const real = realPathInside(root, path);
  if (real === undefined || isOfGit(root, real)) {
    const where = real === undefined ? 'is outside of the repository' : 'belongs to git';
    return problem('HA115', where, 'name a file that belongs to the repository');
  }
  if (there === undefined)
    return {
      code: 'HA109',
      message: `there is no file \`${text}\``,
      hint: 'paths count from the folder of this file',
    };
  if (there.isFile()) return [path];
  if (!there.isDirectory()) return problem('HA109', 'is no plain file', 'name a file that can be read again');
  const pattern = `${text.replace(/\/+$/, '')}/**/*.yaml`;
  return problem('HA109', 'is a directory', `name the files in it: '${pattern}'`);
}
