import type { ExecFileException } from 'node:child_process';
import { MAX_FILE_BYTES } from '../../topology/limits.js';
import { noGit } from './git-errors.js';

/** What git answered: what it wrote, or that it wrote more than a topology may be, or that it refused. */
export type GitAnswer = { bytes: Buffer } | { tooLarge: true } | { refused: string };

/**
 * Runs git in a folder, without a shell, and never asks for anything that its configuration may make run; `option` is
 * what needs it.
 * @throws UsageError where there is no git
 */
export async function git(folder: string, words: readonly string[], option = '--git'): Promise<GitAnswer> {
  const { execFile } = await import('node:child_process');
  const options = {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: MAX_FILE_BYTES + 1,
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    execFile('git', ['--no-pager', ...words], options, (error, stdout, stderr) => {
      if (error === null) resolve({ bytes: stdout });
      else if (isMissing(error)) reject(noGit(error.code === 'ENOENT', option));
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve({ tooLarge: true });
      else resolve({ refused: String(stderr).trim() });
    });
  });
}

/** The error of a program that was found and failed has its exit status for a code. */
function isMissing({ code }: ExecFileException): boolean {
  return code === 'ENOENT' || code === 'EACCES';
}
