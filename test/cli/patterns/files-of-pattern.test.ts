import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOfPattern } from '../../../src/cli/patterns/files-of-pattern.js';
import { startSearch } from '../../../src/cli/patterns/find-files.js';
import { MAX_PATTERN_LENGTH } from '../../../src/cli/patterns/limits.js';

const home = process.cwd();
let place: string;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'patterns-')));
  for (const path of [
    'a.yaml',
    'b.yml',
    '.hidden.yaml',
    '.git/x.yaml',
    'arch/a.yaml',
    'arch/deep/b.yaml',
    'else/c.yaml',
  ])
    make(`repo/${path}`);
  make('outside/secret.yaml');
  process.chdir(join(place, 'repo'));
});

afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

function make(path: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), '');
}

const found = (pattern: string, root?: string) => filesOfPattern(pattern, startSearch(), root);

describe('filesOfPattern', () => {
  it.each([
    ['*.yaml', ['a.yaml']],
    ['./*.yaml', ['a.yaml']],
    ['*.{yml,yaml}', ['a.yaml', 'b.yml']],
    ['.*.yaml', ['.hidden.yaml']],
    ['.*/*.yaml', ['.git/x.yaml']],
    ['**/*.yaml', ['a.yaml', 'arch/a.yaml', 'arch/deep/b.yaml', 'else/c.yaml']],
    ['**/**/b.yaml', ['arch/deep/b.yaml']],
    ['**/deep/*', ['arch/deep/b.yaml']],
    ['arch/**', ['arch/a.yaml', 'arch/deep/b.yaml']],
    ['{arch,else}/*.yaml', ['arch/a.yaml', 'else/c.yaml']],
    ['*/../[ab].yaml', ['a.yaml']],
    ['../outside/*.yaml', ['../outside/secret.yaml']],
    ['*', ['a.yaml', 'b.yml']],
    ['a.yaml/*', []],
    ['nowhere/**/*.yaml', []],
    ['!a.yaml', []],
  ])('%s means %j', (pattern, expected) => {
    expect(found(pattern)).toEqual(expected);
  });

  it('takes whole paths', () => {
    expect(found(`${place}/repo/a*.yaml`)).toEqual([join(place, 'repo/a.yaml')]);
  });

  it.each([
    ['is too long', 'a*'.repeat(MAX_PATTERN_LENGTH)],
    ['is as long as it makes a crawler throw', `${'*/'.repeat(25_000)}x`],
    ['has too many braces', `${'{a,b}'.repeat(20)}*`],
  ])('refuses one that %s', (_, pattern) => {
    expect(found(pattern)).toMatchObject({ code: 'HA117' });
  });

  it('ends at the limit of names, which all patterns of a run share', () => {
    const search = startSearch(50);
    expect(filesOfPattern('**/*.yaml', search)).toHaveLength(4);
    expect(filesOfPattern('**/*.yaml', search)).toMatchObject({ code: 'HA117' });
    expect(filesOfPattern('**/*/**/*/**/*/x', startSearch(50))).toMatchObject({ code: 'HA117' });
  });

  it('counts a long name for several where the pattern is long too', () => {
    for (const letter of 'bcdefghijk') make(`repo/long/${letter.repeat(250)}`);
    const pattern = `long/*${'[a-z]'.repeat(100)}!`;
    expect(filesOfPattern(pattern, startSearch(1000))).toEqual([]);
    expect(filesOfPattern(pattern, startSearch(500))).toMatchObject({ code: 'HA117' });
  });

  it('counts a deep folder for several, and each search, and any folders below any once', () => {
    const deep = 'deep/'.repeat(100);
    make(`repo/${deep}x.yaml`);
    expect(filesOfPattern(`${'**/'.repeat(300)}*.yaml`, startSearch(2000))).toHaveLength(5);
    expect(filesOfPattern(`${'**/deep/'.repeat(50)}*.yaml`, startSearch(10_000))).toMatchObject({
      code: 'HA117',
    });
    expect(filesOfPattern('no{a,b,c,d,e,f,g,h,i,j}/*.yaml', startSearch(150))).toMatchObject({
      code: 'HA117',
    });
  });

  it('goes through links that are named, and not round in circles', () => {
    symlinkSync('.', 'circle');
    symlinkSync('arch', 'link');
    symlinkSync('loop', 'loop');
    expect(found('link/*.yaml')).toEqual(['link/a.yaml']);
    expect(found('*/deep/*.yaml')).toEqual(['arch/deep/b.yaml', 'link/deep/b.yaml']);
    expect(found('**/b.yaml')).toEqual(['arch/deep/b.yaml']);
  });

  it('finds links that lead nowhere or in a circle, which nobody can read', () => {
    symlinkSync('nothing', 'arch/dead.yaml');
    symlinkSync('circle.yaml', 'arch/circle.yaml');
    const expected = ['arch/a.yaml', 'arch/circle.yaml', 'arch/dead.yaml'];
    expect(found('arch/*.yaml')).toEqual(expected);
    expect(found('arch/*.yaml', join(place, 'repo'))).toEqual(expected);
    expect(found('**/dead.yaml')).toEqual(['arch/dead.yaml']);
  });

  it('does not follow links out of the repository that nobody named', () => {
    symlinkSync('../outside', 'folder');
    expect(found('*/*.yaml')).toEqual(['arch/a.yaml', 'else/c.yaml']);
    expect(found('folder/*.yaml')).toEqual(['folder/secret.yaml']);
    symlinkSync('../../outside/secret.yaml', 'arch/file.yaml');
    expect(found('arch/*.yaml')).toMatchObject({
      code: 'HA115',
      message: expect.stringContaining('arch/file.yaml'),
    });
  });

  it('does not follow links into .git that nobody named', () => {
    symlinkSync('../.git/x.yaml', 'arch/x.yaml');
    symlinkSync('.git', 'folder');
    expect(found('folder/*.yaml')).toMatchObject({ code: 'HA115' });
    expect(found('*/x.yaml')).toMatchObject({ code: 'HA115' });
    expect(found('f*/x.yaml')).toEqual([]);
    expect(found('.git/*.yaml')).toEqual(['.git/x.yaml']);
  });

  it.each(['/**/*', '../**/*', '../outside/*.yaml', 'folder/*.yaml', '{arch,..}/*.yaml', 'arch/*.yaml'])(
    'has to stay in a root, where there is one: %s',
    (pattern) => {
      symlinkSync('../outside', 'folder');
      symlinkSync('../../outside/secret.yaml', 'arch/file.yaml');
      expect(found(pattern, join(place, 'repo'))).toMatchObject({ code: 'HA115' });
    },
  );

  // Nothing stops root.
  it.skipIf(process.getuid?.() === 0)('passes over folders that may not be read', () => {
    chmodSync('arch', 0);
    expect(found('**/c.yaml')).toEqual(['else/c.yaml']);
    chmodSync('arch', 0o755);
  });
});
