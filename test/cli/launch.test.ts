import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** A bundle that says what it was started with, and ends as it is told. */
const BUNDLE = `
const { basename } = require('node:path');
function answer(words) { return [basename(__filename), ...words].join(' '); }
console.log(answer(process.argv.slice(2)));
process.exitCode = Number(process.argv.find((word) => /^[0-9]+$/.test(word)) ?? 0);
`;
const BUNDLES = ['cli.cjs', 'cli-eval.cjs', 'cli-check.cjs'];
let folder: string;
/** Eight digits and a line break. */
const SUM_LENGTH = 9;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist/launch.cjs'), join(folder, 'dist/launch.cjs'));
  for (const name of BUNDLES) writeFileSync(join(folder, 'dist', name), BUNDLE);
});

afterEach(() => rmSync(folder, { recursive: true }));

it('runs the bundle and keeps what was compiled, with the words of the command line', () => {
  expect(run(['eval', 'a.yaml', '-f', 'json'])).toEqual(answer('cli-eval.cjs eval a.yaml -f json'));
  expect(caches()).toHaveLength(1);
  expect(knownWords()).toEqual(['', 'eval', '-f', 'json']);
});

it('uses what it kept, and writes again for a new word only', () => {
  run(['eval']);
  const first = statSync(cachePath()).ino;
  expect(run(['eval', 'other.yaml'])).toEqual(answer('cli-eval.cjs eval other.yaml'));
  expect(statSync(cachePath()).ino).toBe(first);
  expect(run(['eval', '--all', '-f', 'json'])).toEqual(answer('cli-eval.cjs eval --all -f json'));
  expect(knownWords()).toEqual(['', 'eval', '--all', '-f', 'json']);
});

it('runs the whole program for a verb that has no bundle of its own', () => {
  for (const words of [['diff', 'a'], ['--help'], ['eva'], ['--eval']])
    expect(run(words)).toEqual(answer(['cli.cjs', ...words].join(' ')));
});

it('keeps one cache for each verb', () => {
  for (const words of [['eval'], ['check'], ['eval', 'a.yaml'], ['--version'], ['--help'], []]) run(words);
  expect(caches().map((name) => /[a-z]+(?=\.cache$)/.exec(name)?.[0])).toEqual(['check', 'eval', 'other']);
});

it.each([
  ['empty', () => Buffer.alloc(0)],
  ['not a cache', () => Buffer.from('hello\nworld\n')],
  ['cut short', (cache: Buffer) => cache.subarray(0, cache.length - 100)],
  ['of another version of V8', (cache: Buffer) => withSum(withByte(cache, startOfData(cache) + 4))],
  ['one of which the sum was changed', (cache: Buffer) => withByte(cache, 3)],
  ['one of which a word was changed', (cache: Buffer) => withByte(cache, 12)],
  ['changed by a bit at its beginning', (cache: Buffer) => withByte(cache, startOfData(cache) + 4, 1)],
  ['changed by a bit in its middle', (cache: Buffer) => withByte(cache, cache.length >> 1, 1)],
  ['changed by a bit at its end', (cache: Buffer) => withByte(cache, cache.length - 1, 128)],
  ['full of zeros', (cache: Buffer) => Buffer.alloc(cache.length)],
])('runs as usual, and repairs it, when the cache is %s', (_, damage) => {
  run(['eval']);
  const damaged = damage(readCache());
  writeFileSync(cachePath(), damaged);
  expect(run(['eval'])).toEqual(answer('cli-eval.cjs eval'));
  expect(readCache()).not.toEqual(damaged);
  const repaired = statSync(cachePath()).ino;
  expect(run(['eval'])).toEqual(answer('cli-eval.cjs eval'));
  expect(statSync(cachePath()).ino).toBe(repaired);
});

it.each([
  ['with flags of its own', ['eval'], { NODE_OPTIONS: '--stack-size=900' }],
  ['with wrong usage', ['evil', '2'], {}],
])('keeps nothing of a run %s', (_, words, env) => {
  run(words, env);
  expect(caches()).toEqual([]);
});

it('keeps the exit status of the bundle', () => {
  expect(run(['check', '1']).status).toBe(1);
  expect(run(['check', '70']).status).toBe(70);
});

it('is silent where nothing can be written', () => {
  run(['eval']);
  const path = cachePath();
  rmSync(path);
  // A folder in its place stops root too, whom permissions do not.
  mkdirSync(join(path, 'in-the-way'), { recursive: true });
  chmodSync(join(folder, 'dist'), 0o555);
  expect(run(['eval'])).toEqual(answer('cli-eval.cjs eval'));
  expect(caches()).toHaveLength(1);
  chmodSync(join(folder, 'dist'), 0o755);
});

it('leaves one whole cache behind when many start at once', () => {
  const command = `for i in 1 2 3 4 5 6; do '${process.execPath}' bin/ha-calc.js eval & done; wait`;
  const { stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('cli-eval.cjs eval\n'.repeat(6));
  expect(caches()).toHaveLength(1);
  expect(run(['eval'])).toEqual(answer('cli-eval.cjs eval'));
});

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const plain = { ...process.env, NODE_OPTIONS: '', ...env };
  const options = { cwd: folder, env: plain, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/ha-calc.js', ...words], options);
  return { status, stdout, stderr };
}

function answer(line: string) {
  return { status: 0, stdout: `${line}\n`, stderr: '' };
}

function caches(): string[] {
  return readdirSync(join(folder, 'dist')).filter((name) => name.includes('.cache'));
}

function cachePath(): string {
  return join(folder, 'dist', caches()[0]!);
}

function readCache(): Buffer {
  return readFileSync(cachePath());
}

function knownWords(): string[] {
  const cache = readCache();
  return cache.toString('latin1', SUM_LENGTH, startOfData(cache) - 1).split(' ');
}

/** What V8 made comes after a line with the sum and one with the words. */
function startOfData(cache: Buffer): number {
  return cache.indexOf('\n', SUM_LENGTH) + 1;
}

function withSum(cache: Buffer): Buffer {
  const content = cache.subarray(SUM_LENGTH);
  return Buffer.concat([Buffer.from(`${crc32(content).toString(16).padStart(8, '0')}\n`), content]);
}

function withByte(cache: Buffer, index: number, bits = 0xff): Buffer {
  const copy = Buffer.from(cache);
  copy.writeUInt8(copy.readUInt8(index) ^ bits, index);
  return copy;
}
