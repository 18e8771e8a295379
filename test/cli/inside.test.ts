import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInside, realPathInside, realPathOf } from '../../src/cli/inside.js';

const home = process.cwd();
let place: string;

beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'inside-')));
  process.chdir(place);
  for (const folder of ['in/deep', 'out/deep', 'in-too']) mkdirSync(folder, { recursive: true });
  writeFileSync('in/file', '');
  symlinkSync('../out/deep', 'in/leaving');
  symlinkSync('deep', 'in/staying');
  symlinkSync('nothing', 'in/dead');
  symlinkSync('circle', 'in/circle');
  symlinkSync('in', 'to-in');
});
afterAll(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

describe('realPathInside', () => {
  it.each([
    ['in', 'in'],
    ['in/file', 'in/file'],
    ['in/new', 'in/new'],
    ['in/new/newer', 'in/new/newer'],
    ['in/..new', 'in/..new'],
    ['in/staying/new', 'in/deep/new'],
    ['in/staying/../file', 'in/file'],
    ['to-in/file', 'in/file'],
    ['out/../in/new', 'in/new'],
    ['in/file/new', 'in/file/new'],
    ['in/leaving', undefined],
    ['in/leaving/new', undefined],
    ['in/leaving/../new', undefined],
    ['in/leaving/../../in/new', 'in/new'],
    ['in/dead', undefined],
    ['in/dead/new', undefined],
    ['in/circle', undefined],
    ['in/../out', undefined],
    ['in-too', undefined],
    ['.', undefined],
    ['', undefined],
    ['/', undefined],
  ])('of %s is %s', (path, expected) => {
    const wanted = expected === undefined ? undefined : join(place, expected);
    expect(realPathInside(join(place, 'in'), path)).toBe(wanted);
    if (path.startsWith('in')) expect(realPathInside(join(place, 'in'), `${place}/${path}`)).toBe(wanted);
  });

  it('takes a name that is too long for one that is not there', () => {
    expect(realPathOf('x'.repeat(5000))).toBe(join(place, 'x'.repeat(5000)));
  });
});

describe('isInside', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/', '/a', true],
    ['/a', '/ab', false],
    ['/a', '/', false],
    ['/a/b', '/a', false],
  ])('%s has %s: %s', (folder, path, expected) => {
    expect(isInside(folder, path)).toBe(expected);
  });
});
