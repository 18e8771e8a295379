import { git, gitFetch } from './git.mjs';
import { command } from './run-program.mjs';

function mergeBase(base) {
  try {
    return git('merge-base', '--end-of-options', base, 'HEAD');
  } catch {
    return '';
  }
}

/**
 * The commit where the branch at hand left another. A shallow clone is completed first where it does not hold that; where
 * it still cannot be found all files are looked at, which is said.
 */
export function forkPoint(base) {
  const known = mergeBase(base);
  if (known) return known;
  try {
    const depth = git('rev-parse', '--is-shallow-repository') === 'true' ? ['--unshallow'] : [];
    gitFetch('--no-tags', '--quiet', '--no-recurse-submodules', ...depth, '--end-of-options', 'origin', base);
  } catch (error) {
    command('notice', `git fetch failed: ${String(error.stderr ?? error.message).trim()}`);
  }
  const found = mergeBase(base) || mergeBase('FETCH_HEAD');
  if (!found) command('warning', `no commit in common with ${base}: all files are checked, none compared`);
  return found;
}
