import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { childEnvironment } from './child-environment.mjs';

const MOST_BYTES = 2 ** 28;

/** Tells the runner something, in the words of GitHub's workflow commands. */
export function command(name, message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${name} title=ha-calc::${escaped}`);
}

/**
 * Prints a text of which the runner obeys nothing: it stops to look for commands until it meets a word that nobody can
 * guess. All of it goes to standard output, since the order of two streams is not kept.
 */
function printQuietly(text) {
  if (text === '') return;
  const word = randomBytes(32).toString('hex');
  console.log(`::stop-commands::${word}\n${text.trimEnd()}\n::${word}::`);
}

/**
 * Runs ha-calc and returns its exit status and what it answers. Where it could not do what was asked for (2 and above),
 * what it says on standard error becomes an annotation too, since not everything there is about a line of a file.
 */
export function run([executable, ...first], words) {
  const { status, stdout, stderr, error } = spawnSync(executable, [...first, ...words], {
    encoding: 'utf8',
    env: childEnvironment(),
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // More files than a command line takes, or more answer than memory: a gate that has not answered passes nothing.
  if (error) {
    command('error', `ha-calc could not run: ${error.code ?? error.message}`);
    return { status: 2, stdout: '' };
  }
  printQuietly(stderr);
  const [line] = stderr.split('\n');
  if (status !== 0 && status !== 1) command('error', line || `ended with status ${status}`);
  return { status: status ?? 70, stdout };
}
