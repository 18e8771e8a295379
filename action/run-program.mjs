import { spawnSync } from 'node:child_process';

const MOST_BYTES = 2 ** 28;

/** Tells the runner something, in the words of GitHub's workflow commands. */
export function command(name, message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${name} title=ha-calc::${escaped}`);
}

/**
 * Runs ha-calc and returns its exit status and what it answers. Where it could not do what was asked for (2 and above),
 * what it says on standard error becomes an annotation too, since not everything there is about a line of a file.
 */
export function run([executable, ...first], words) {
  const { status, stdout, stderr, error } = spawnSync(executable, [...first, ...words], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  process.stderr.write(stderr);
  const [line] = stderr.split('\n');
  if (status !== 0 && status !== 1) command('error', line || `ended with status ${status}`);
  return { status: status ?? 70, stdout };
}
