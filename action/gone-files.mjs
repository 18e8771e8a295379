import { git } from './git.mjs';
import { command } from './run-program.mjs';

const ANY = ['**/*.yaml', '**/*.yml'];

/**
 * The files that a pull request takes away, of those that the patterns of the input mean; YAML files of any folder but hidden
 * ones where git cannot read the patterns, or the project file has them. What was renamed among these is compared, not gone.
 */
export function goneFiles(fork, patterns) {
  const isPlain = patterns.length > 0 && patterns.every((pattern) => !/[{}\\]|^\/|^\.\.?\//.test(pattern));
  const meant = isPlain ? patterns : ANY;
  const paths = meant.map((pattern) => `:(top,glob)${pattern}`);
  if (!isPlain) paths.push(':(top,exclude,glob)**/.*/**', ':(top,exclude,glob)**/.*');
  const words = ['-r', '-z', '--find-renames', '--name-only', '--diff-filter=D', fork, 'HEAD', '--'];
  try {
    return git('diff-tree', ...words, ...paths)
      .split('\0')
      .filter(Boolean);
  } catch (error) {
    command(
      'warning',
      `git cannot tell which files are gone: ${String(error.stderr ?? error.message).trim()}`,
    );
    return [];
  }
}

/** A line of Markdown for each, in which nothing of a name means anything: it is code, without control characters. */
export function toldGone(files) {
  const lines = files.map((file) => `- \`${file.replace(/[\p{C}\p{Z}`]/gu, shown)}\` is gone\n`);
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}

function shown(letter) {
  return letter === ' ' ? letter : `\\u{${letter.codePointAt(0).toString(16)}}`;
}
