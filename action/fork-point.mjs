import { execFileSync } from 'node:child_process';
import { command } from './run-program.mjs';

function git(...words) {
  return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function mergeBase(base) {
  try {
    return git('merge-base', base, 'HEAD');
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
    git('fetch', '--no-tags', '--quiet', ...depth, '--end-of-options', 'origin', base);
  } catch (error) {
    command('notice', `git fetch failed: ${String(error.stderr ?? error.message).trim()}`);
  }
  const found = mergeBase(base) || mergeBase('FETCH_HEAD');
  if (!found) command('warning', `no commit in common with ${base}: all files are checked, none compared`);
  return found;
}
