import type { ExecFileException } from 'node:child_process';
import { MAX_FILE_BYTES } from '../../topology/limits.js';
import { findProgram } from './find-program.js';
import { gitEnvironment, safeOptions } from './git-environment.js';
import { noGit } from './git-errors.js';

/**
 * The verbs of git that are used. They read objects and names of commits: no index, no file of the work tree, and so no filter,
 * no text conversion, no hook and no monitor of files.
 */
export type GitVerb = 'cat-file' | 'for-each-ref' | 'ls-tree' | 'merge-base' | 'rev-parse';

/** Bytes of a list of files, which may be all of a repository: more than a million of them. */
const MAX_LIST_BYTES = 2 ** 27;

/** Longest that git may take: its configuration can include a named pipe or a terminal, which it would wait for. */
const TIMEOUT_MS = 60_000;

/** How it is told that it took longer. */
export const NO_ANSWER = 'git gave no answer';

/** What git answered: what it wrote, or that it wrote more than a topology or a list may be, or that it refused. */
export type GitAnswer = { bytes: Buffer } | { tooLarge: true } | { refused: string };

/** What a call of git needs besides its words. */
interface GitOptions {
  timeout?: number;
  /** What it reads. */
  input?: string;
  /** Most bytes of an answer that is taken. */
  mostBytes?: number;
}

/**
 * Runs git at the top of a work tree, without a shell; nothing that a repository contains or configures is run, and nothing
 * is fetched. `option` is what needs it. Every call of git goes through here.
 * @throws UsageError if there is no git
 */
export async function git(
  top: string,
  [verb, ...words]: readonly [GitVerb, ...string[]],
  option: string,
  { timeout = TIMEOUT_MS, input = '', mostBytes = mostBytesOf(verb) }: GitOptions = {},
): Promise<GitAnswer> {
  const program = findProgram('git');
  if (program === undefined) throw noGit(true, option);
  const { execFile } = await import('node:child_process');
  const options = {
    cwd: top,
    env: gitEnvironment(top),
    encoding: 'buffer',
    maxBuffer: mostBytes,
    windowsHide: true,
    timeout,
    killSignal: 'SIGKILL',
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(program, [...safeOptions, verb, ...words], options, (error, stdout, stderr) => {
      if (error === null) resolve({ bytes: stdout });
      else if (isMissing(error)) reject(noGit(error.code === 'ENOENT', option));
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve({ tooLarge: true });
      else if (error.killed) resolve({ refused: `${NO_ANSWER} within ${timeout / 1000} seconds` });
      else resolve({ refused: String(stderr).trim() });
    });
    // It may end before it has read what it is asked.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

function mostBytesOf(verb: GitVerb): number {
  return verb === 'ls-tree' ? MAX_LIST_BYTES : MAX_FILE_BYTES + 1;
}

/** The error of a program that was found and failed has its exit status for a code. */
function isMissing({ code }: ExecFileException): boolean {
  return code === 'ENOENT' || code === 'EACCES';
}
