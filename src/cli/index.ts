import { fstatSync } from 'node:fs';
import { exitStatus } from './exit-status.js';
import { fileOutput } from './file-output.js';
import type { Output } from './io.js';
import { main } from './main.js';
import { reasonOf } from './reason.js';

const STDOUT = 1;

/** Never lowers it: what was asked for may have failed before or after the command was done. */
function raise(status: number): void {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
}

/** A reader that has seen enough, such as `head`, is no failure; files may still have to be written. */
function onFailure(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`error: standard output cannot be written: ${reasonOf(error, error.message)}\n`);
  raise(exitStatus.invalid);
}

const { stdin, stderr, env } = process;
const stdout: Output = fstatSync(STDOUT).isFile() ? fileOutput(STDOUT) : process.stdout;
stdout.on('error', onFailure);
// Nowhere is left to say it.
stderr.on('error', () => undefined);
main(process.argv.slice(2), { stdin, stdout, stderr, env }).then(raise);
