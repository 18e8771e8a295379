import { descriptorOutput, isPlainOutput } from './descriptor-output.js';
import { exitStatus } from './exit-status.js';
import { explainFailure } from './explain-failure.js';
import type { Io, Output } from './io.js';
import { main } from './main.js';
import { reasonOf } from './reason.js';

const STDOUT = 1;
let stderr: Output | undefined;

/** Streams are made when they are first asked for. */
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  stdout: isPlainOutput(STDOUT)
    ? descriptorOutput(STDOUT, { onFailure, patient: outputStream })
    : outputStream(),
  get stderr() {
    // Nowhere is left to say it.
    stderr ??= process.stderr.on('error', () => undefined);
    return stderr;
  },
  env: process.env,
};

function outputStream(): Output {
  return process.stdout.on('error', onFailure);
}

/** A reader that has seen enough, such as `head`, is no failure; files may still have to be written. */
function onFailure(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  io.stderr.write(`error: standard output cannot be written: ${reasonOf(error, error.message)}\n`);
  raise(exitStatus.invalid);
}

/** Never lowers it: what was asked for may have failed before or after the command was done. */
function raise(status: number): void {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
}

/** Ends the process with a bug that nothing caught, such as one in a callback: Node would say 1, which means a missed target. */
async function endWithBug(error: unknown): Promise<void> {
  raise(await explainFailure(error, { view: {}, debug: process.argv.includes('--debug') }, io));
  // Whatever waited for the callback would wait for ever.
  process.exit();
}

process.on('uncaughtException', endWithBug);
main(process.argv.slice(2), io).then(raise);
