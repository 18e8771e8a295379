import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'pipes-'));
const MEBIBYTE = 2 ** 20;
const JOURNEYS = 30;

beforeAll(() => {
  for (const name of ['shop.yaml', 'tight.yaml', 'broken.yaml'])
    copyFileSync(join(root, 'test/cli/files', name), join(place, name));
  writeFileSync(join(place, 'big.yaml'), bigTopology(100, JOURNEYS));
  expect(shell('ha-calc eval big.yaml -f json -o big.json')).toEqual({ status: 0, stdout: '', stderr: '' });
});

afterAll(() => rmSync(place, { recursive: true }));

describe('a long document', () => {
  it('is longer than any buffer on its way', () => {
    expect(statSync(join(place, 'big.json')).size).toBeGreaterThan(MEBIBYTE);
    expect(() => JSON.parse(readFileSync(join(place, 'big.json'), 'utf8'))).not.toThrow();
  });

  it.each([
    ['through a pipe', 'ha-calc eval big.yaml -f json | cmp - big.json'],
    ['through a pipe to a slow reader', 'ha-calc eval big.yaml -f json | (sleep 0.4; cat) | cmp - big.json'],
    ['into a file', 'ha-calc eval big.yaml -f json > new.json && cmp new.json big.json'],
    [
      'to the end of a file',
      ': > new.json; ha-calc eval big.yaml -f json >> new.json && cmp new.json big.json',
    ],
    ['through its descriptor', 'ha-calc eval big.yaml -f json -o /dev/fd/1 | cmp - big.json'],
    ['from a pipe', 'cat big.yaml | ha-calc eval -q - | grep -c "^-  journey-"', `${JOURNEYS}\n`],
  ])('arrives whole %s', (_, command, stdout = '') => {
    expect(shell(command)).toEqual({ status: 0, stdout, stderr: '' });
  });
});

describe('a reader that has seen enough', () => {
  it('ends nothing but the output, quietly', () => {
    expect(shell('ha-calc eval big.yaml -f json | head -1')).toEqual({
      status: 0,
      stdout: '{\n',
      stderr: '',
    });
  });

  it('does not change the exit status', () => {
    expect(shell('ha-calc check tight.yaml | true')).toMatchObject({ status: 1, stderr: '' });
    expect(shell('ha-calc eval nothing.yaml 2>&1 | true')).toMatchObject({ status: 2, stderr: '' });
  });

  it('does not keep a file from being written', () => {
    const command = 'ha-calc eval big.yaml -f table,json -v -o json=both.json | true; cmp both.json big.json';
    expect(shell(command)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('may be at the end of a named output', () => {
    expect(shell('ha-calc eval big.yaml -f json -o >(head -1) && sleep 0.2')).toEqual({
      status: 0,
      stdout: '{\n',
      stderr: '',
    });
  });
});

describe('a file that can grow no further', () => {
  it('is not cut short in silence', () => {
    const { status } = shell('(ulimit -f 64; ha-calc eval big.yaml -f json > short.json)');
    expect(status).not.toBe(0);
  });

  it('does not take the place of the one before', () => {
    const command = 'cp big.json kept.json; (ulimit -f 64; ha-calc eval big.yaml -f json -o kept.json)';
    expect(shell(`${command}; cmp kept.json big.json`)).toMatchObject({ status: 0, stdout: '' });
  });
});

it('writes to a named pipe, and does not replace it', () => {
  const command = 'mkfifo pipe; timeout 5 cat pipe & ha-calc downtime 100 -o pipe; wait; test -p pipe';
  expect(shell(command)).toEqual({ status: 0, stdout: '100 % means no downtime at all\n', stderr: '' });
});

describe('a stream that is not there', () => {
  it.each([
    ['ha-calc nines >&-', 0],
    ['ha-calc eval nothing.yaml 2>&-', 2],
    ['ha-calc check tight.yaml >&- 2>&-', 1],
  ])('%s', (command, status) => {
    expect(shell(command)).toEqual({ status, stdout: '', stderr: '' });
  });

  it('is an empty file where it is the input', () => {
    const { status, stderr } = shell('ha-calc eval - <&-');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^- {2}error {2}HA104 /);
  });

  it.each(['ha-calc nines', 'ha-calc --help', 'ha-calc explain HA301'])(
    'is told where it is full: %s',
    (command) => {
      expect(shell(`${command} > /dev/full`)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'error: standard output cannot be written: no space is left\n',
      });
    },
  );
});

it('reads what a shell substitutes for a file', () => {
  const { status, stdout } = shell('ha-calc eval -q <(cat shop.yaml)');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\/dev\/fd\/\d+ {2}system {2}99\.965 % /);
});

it('colours a pipe only when told', () => {
  expect(shell('ha-calc eval tight.yaml 2>&1 | cat').stdout).not.toContain('\x1b');
  expect(shell('ha-calc eval broken.yaml 2>&1 | cat').stdout).not.toContain('\x1b');
  expect(shell('FORCE_COLOR=1 ha-calc eval tight.yaml | cat').stdout).toContain('\x1b[31m\x1b[1mmissed');
});

/** Runs a line of bash in the folder of the files; a pipe fails with any of its commands. */
function shell(line: string): { status: number | null; stdout: string; stderr: string } {
  const program = `ha-calc() { '${process.execPath}' '${join(root, 'bin/ha-calc.js')}' "$@"; }`;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--norc', '-c', `set -o pipefail\n${program}\n${line}`],
    {
      cwd: place,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** Little to compute, and much to say: every journey needs every component. */
function bigTopology(components: number, journeys: number): string {
  const names = Array.from({ length: components }, (_, index) => `component-${index}`);
  const lines = names.map((name) => `  ${name}: { availability: 99.999%, mttr: 1h }`);
  const paths = Array.from({ length: journeys }, (_, index) => `  journey-${index}: { path: all }`);
  const parts = ['components:', ...lines, 'blocks:', `  all: [${names.join(', ')}]`, 'journeys:', ...paths];
  return `${parts.join('\n')}\n`;
}
