import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.js';

const home = process.cwd();
const topology = resolve('test/cli/files/shop.yaml');
const program = resolve('dist/cli.cjs');
const LONG = `${'x'.repeat(5000)}.yaml`;
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'errors-'));
  process.chdir(place);
  symlinkSync('loop.yaml', 'loop.yaml');
  symlinkSync('nothing', 'dead.yaml');
});
afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

const verbs: string[][] = [
  ['eval'],
  ['check'],
  ['risks'],
  ['chaos'],
  ['explain'],
  ['graph'],
  ['report'],
  ['render'],
];

describe('a file that the system does not give', () => {
  it.each(verbs)('ends %s with 2', async (verb) => {
    for (const path of ['loop.yaml', 'loop.yaml/x', 'dead.yaml', LONG, `${topology}/x`]) {
      const { status, stderr } = await runCli([verb, path]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('error  HA109')]);
    }
  });

  it.each([['loop.yaml'], ['loop.yaml/x'], ['dead.yaml'], [LONG], [`${topology}/x`]])(
    'ends diff with 2: %.20s',
    async (path) => {
      for (const words of [
        [path, topology],
        [topology, path],
      ]) {
        const { status, stderr } = await runCli(['diff', ...words]);
        expect([status, stderr]).toEqual([2, expect.stringContaining('error  HA109')]);
      }
    },
  );

  it.each(['loop.yaml', LONG, `${topology}/x`])('ends diff with a revision with 2: %.20s', async (path) => {
    expect((await runCli(['diff', '--git', 'HEAD', path])).status).toBe(2);
  });

  it.each(['loop.yaml', 'loop.yaml/x', LONG])('ends writing with 2: %.20s', async (path) => {
    const { status, stderr } = await runCli(['eval', topology, '-o', path]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('error  HA110')]);
    expect((await runCli(['init', path])).status).toBe(2);
  });

  it.each(['loop.yaml', 'dead.yaml', LONG])('does not disturb completion: %.20s', async (path) => {
    const { status, stderr } = await runCli(['complete', '--', 'eval', path, '--journey', '']);
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe.skipIf(process.platform === 'win32')('a working directory that is gone', () => {
  const inRemoved = (words: readonly string[], stdin = '') => {
    const command = `mkdir gone && cd gone && rmdir ../gone && exec "$@"`;
    const argv = ['-c', command, 'sh', process.execPath, program, ...words];
    return spawnSync('sh', argv, { cwd: place, input: stdin, encoding: 'utf8' });
  };

  it.each([
    ['eval', ['eval', '-']],
    ['a pattern', ['check', `${topology}*`]],
    ['diff with a revision', ['diff', '--git', 'HEAD', topology]],
    ['an output', ['eval', topology, '-f', 'json', '-f', 'csv', '-o', 'json=a', '-o', 'csv=b']],
    ['since', ['check', '--since', 'HEAD', topology]],
  ])('ends %s with 2', (_, words) => {
    const { status, stderr } = inRemoved(words);
    expect([status, stderr]).toEqual([2, expect.not.stringContaining('HA901')]);
  });

  it('is no trouble where no file is needed', () => {
    for (const words of [
      ['downtime', '99.9'],
      ['complete', '--', 'eval', ''],
    ])
      expect(inRemoved(words).status).toBe(0);
  });
});

describe('what nobody caught', () => {
  it.each([
    ['a callback', 'setImmediate(() => { throw new Error("oops\\x1b"); });'],
    ['a promise', 'Promise.reject(new Error("oops\\x1b"));'],
  ])('is a bug, which is 70: in %s', (_, code) => {
    writeFileSync('preload.cjs', code);
    const { status, stderr } = spawnSync(process.execPath, ['-r', './preload.cjs', program, 'eval', '-'], {
      encoding: 'utf8',
      input: '',
    });
    expect([status, stderr]).toEqual([70, expect.stringContaining('ha-calc: bug (HA901): oops\\x1b')]);
  });
});
