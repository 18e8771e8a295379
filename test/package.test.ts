import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules/ha-calc');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Packs a copy, since packing builds, and other tests run the build that is here. */
beforeAll(() => {
  const copy = join(folder, 'copy');
  const parts = [
    'package.json',
    'tsconfig.json',
    'tsconfig.types.json',
    'README.md',
    'LICENSE',
    'bin',
    'licences',
    'scripts',
    'src',
    'topologies',
  ];
  for (const part of parts.filter((path) => existsSync(join(root, path)))) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  npm(copy, 'pack', '--pack-destination', folder);
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module", "private": true }\n');
  npm(
    consumer,
    'install',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    join(folder, `ha-calc-${version}.tgz`),
  );
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('installs without anything else', () => {
  expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'ha-calc',
  ]);
});

it('holds the program, the library, the licences and the examples, and no sources or machine-made caches', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const dist = [
    'cli.cjs',
    'cli-eval.cjs',
    'index.js',
    'launch.cjs',
    'page.json',
    'third-party-licences.txt',
    'types/index.d.ts',
  ];
  const expected = [
    'LICENSE',
    'package.json',
    'bin/ha-calc.js',
    'bin/package.json',
    ...dist.map((name) => `dist/${name}`),
  ];
  expect(files).toEqual(expect.arrayContaining(expected));
  expect(files.filter((path) => /^(src|test|scripts|bench)\b|\.cache|(?<!\.d)\.ts$/.test(path))).toEqual([]);
});

it('names the licence of every package in the bundle', () => {
  const licences = readFileSync(join(installed, 'dist/third-party-licences.txt'), 'utf8');
  const bundle = readFileSync(join(installed, 'dist/cli.cjs'), 'utf8');
  const packages = new Set(
    [...bundle.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)].map((match) => match[1]),
  );
  for (const name of packages)
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n\n\\S`, 'm'));
  expect(licences).toMatch(/Graphviz 16[\s\S]*Eclipse Public License - v 2\.0[\s\S]*Expat/);
});

it('runs as ha-calc', () => {
  expect(npm(consumer, 'exec', '--offline', '--', 'ha-calc', '--version')).toBe(`${version}\n`);
});

it('is a library for ES modules', () => {
  writeFileSync(
    join(consumer, 'use.js'),
    "import * as library from 'ha-calc';\nconsole.log(Object.keys(library).join());\n",
  );
  expect(node(consumer, 'use.js')).toContain('parseAvailability');
});

it('has types that stand by themselves', () => {
  const lines = ["import { type Availability, parseAvailability } from 'ha-calc';"];
  lines.push(
    "const result = parseAvailability('99.9');",
    'export const answer: Availability | string = result.ok ? result.value : result.problem;',
  );
  writeFileSync(join(consumer, 'use.ts'), `${lines.join('\n')}\n`);
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023',
    '--types',
    '',
  ];
  expect(node(consumer, join(root, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts')).toBe('');
});

function node(cwd: string, ...words: string[]): string {
  try {
    return execFileSync(process.execPath, words, { cwd, encoding: 'utf8' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

function npm(cwd: string, ...words: string[]): string {
  const env = { ...process.env, npm_config_loglevel: 'error' };
  return execFileSync('npm', words, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
