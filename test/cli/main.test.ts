import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** A stream that shows a bug: writing to it throws, as nothing does that a user could do. */
function faulty(): Output {
  return Object.assign(new Writable(), {
    write(): boolean {
      throw new Error('the impossible \x1b[31mhappened\nand more');
    },
  });
}

async function runFaulty(...argv: string[]): Promise<{ status: number; stderr: string }> {
  const said: string[] = [];
  const stderr = new Writable({
    write(chunk, _, done) {
      said.push(String(chunk));
      done();
    },
  });
  const status = await main(argv, { stdin: Readable.from([]), stdout: faulty(), stderr, env: {} });
  return { status, stderr: said.join('') };
}

describe('a bug in ha-calc', () => {
  it('ends with 70, and with one line that says what to do', async () => {
    expect(await runFaulty('nines')).toEqual({
      status: 70,
      stderr:
        'ha-calc: bug (HA901): the impossible \\x1b[31mhappened; please report it; --debug shows more\n',
    });
  });

  it('shows its stack with --debug', async () => {
    const { status, stderr } = await runFaulty('nines', '--debug');
    const [first, ...stack] = stderr.split('\n');
    expect(status).toBe(70);
    expect(first).toBe(
      'ha-calc: bug (HA901): the impossible \\x1b[31mhappened; please report it with the lines below',
    );
    expect(stack.join('\n')).toMatch(/ at .*main\.test\.ts:\d+/);
  });

  it('counts for more than what was asked for', async () => {
    expect((await runFaulty('check', 'test/cli/files/tight.yaml')).status).toBe(70);
  });

  it('is not what a mistake of the user is', async () => {
    expect((await runFaulty('nines', '0')).status).toBe(2);
  });
});
