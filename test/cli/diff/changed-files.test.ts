import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedFiles } from '../../../src/cli/diff/changed-files.js';
import { UsageError } from '../../../src/cli/usage-error.js';
import { ScratchRepository } from '../scratch-repository.js';

const FILES = ['a.yaml', 'sub/b.yaml', 'c d ü.yaml'];
const home = process.cwd();
const path = process.env['PATH'];
let repository: ScratchRepository;

beforeEach(() => {
  repository = new ScratchRepository();
  for (const file of FILES) repository.write(file, 'one');
  repository.commit();
  repository.git('checkout', '-q', '-b', 'work');
  process.chdir(repository.folder);
});

afterEach(() => {
  process.chdir(home);
  process.env['PATH'] = path;
  repository.remove();
});

const codesOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).diagnostics.map(({ code }) => code);
};

describe('changedFiles', () => {
  it('finds none where nothing changed', async () => {
    expect(await changedFiles(FILES, 'main')).toEqual([]);
  });

  it.each<[string, (repository: ScratchRepository) => void, string[]]>([
    [
      'committed',
      (it) => {
        it.write('a.yaml', 'two');
        it.commit();
      },
      ['a.yaml'],
    ],
    [
      'in the index alone',
      (it) => {
        it.write('c d ü.yaml', 'two');
        it.git('add', '--all');
      },
      ['c d ü.yaml'],
    ],
    ['in the working tree alone', (it) => it.write('sub/b.yaml', 'two'), ['sub/b.yaml']],
    ['not known to git', (it) => it.write('new.yaml', 'new'), ['new.yaml']],
    [
      'ignored by git',
      (it) => {
        it.write('.gitignore', 'new.yaml\n');
        it.write('new.yaml', 'new');
      },
      ['new.yaml'],
    ],
    [
      'renamed',
      (it) => {
        renameSync(it.path('a.yaml'), it.path('new.yaml'));
        it.commit();
      },
      ['a.yaml', 'new.yaml'],
    ],
    ['gone', (it) => rmSync(it.path('a.yaml')), ['a.yaml']],
    [
      'changed and changed back',
      (it) => {
        it.write('a.yaml', 'two');
        it.commit();
        it.write('a.yaml', 'one');
        it.commit();
      },
      [],
    ],
    [
      'changed on the other branch alone',
      (it) => {
        it.git('checkout', '-q', 'main');
        it.write('a.yaml', 'elsewhere');
        it.commit();
        it.git('checkout', '-q', 'work');
      },
      [],
    ],
  ])('%s', async (_, act, expected) => {
    act(repository);
    expect(
      await changedFiles([...FILES, ...expected.filter((file) => !FILES.includes(file))], 'main'),
    ).toEqual(expect.arrayContaining(expected));
    expect(await changedFiles(FILES, 'main')).toEqual(expected.filter((file) => FILES.includes(file)));
  });

  it('takes paths from a folder of the repository as they are given', async () => {
    repository.write('a.yaml', 'two');
    process.chdir('sub');
    expect(await changedFiles(['../a.yaml', 'b.yaml', join(repository.folder, 'a.yaml')], 'main')).toEqual([
      '../a.yaml',
      join(repository.folder, 'a.yaml'),
    ]);
  });

  it('takes all where the file that judges them changed, unless it is outside of the repository', async () => {
    repository.write('.ha-calc.yaml', 'files: []');
    expect(await changedFiles(FILES, 'main', '.ha-calc.yaml')).toEqual(FILES);
    repository.commit();
    expect(await changedFiles(FILES, 'HEAD', '.ha-calc.yaml')).toEqual([]);
    expect(await changedFiles(FILES, 'main', '../.ha-calc.yaml')).toEqual([]);
  });

  it('takes characters of patterns in a name as they are', async () => {
    repository.write('a*.yaml', 'one');
    repository.write('aa.yaml', 'one');
    repository.commit();
    repository.write('aa.yaml', 'two');
    expect(await changedFiles(['a*.yaml', 'aa.yaml'], 'HEAD')).toEqual(['aa.yaml']);
  });

  it('takes what lies beyond a link for changed, since git does not follow it', async () => {
    symlinkSync('sub', 'link');
    expect(await changedFiles(['link/b.yaml'], 'main')).toEqual(['link/b.yaml']);
  });

  it('manages more files than fit in a command line', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `many/${index}.yaml`);
    for (const file of many) repository.write(file, 'one');
    repository.commit();
    repository.write('many/449.yaml', 'two');
    expect(await changedFiles(many, 'HEAD')).toEqual(['many/449.yaml']);
  });

  it('takes a link for changed, since what it leads to may have', async () => {
    symlinkSync('sub/b.yaml', 'link.yaml');
    repository.commit();
    expect(await changedFiles(['link.yaml'], 'HEAD')).toEqual(['link.yaml']);
  });

  it('looks past the line ends of Windows, as git checks them out there', async () => {
    repository.write('lines.yaml', 'a: 1\nb: 2\n');
    repository.commit();
    repository.write('lines.yaml', 'a: 1\r\nb: 2\r\n');
    expect(await changedFiles(['lines.yaml'], 'HEAD')).toEqual([]);
    repository.write('lines.yaml', 'a: 1\r\nb: 3\r\n');
    expect(await changedFiles(['lines.yaml'], 'HEAD')).toEqual(['lines.yaml']);
  });

  it('works with objects named by SHA-256', async () => {
    rmSync('.git', { recursive: true });
    repository.git('init', '-q', '-b', 'main', '--object-format=sha256');
    repository.commit();
    repository.write('a.yaml', 'two');
    expect(await changedFiles(FILES, 'HEAD')).toEqual(['a.yaml']);
  });

  it('takes files of a repository inside this one for changed', async () => {
    repository.git('init', '-q', 'inner');
    repository.write('inner/a.yaml', 'one');
    expect(await changedFiles(['inner/a.yaml'], 'HEAD')).toEqual(['inner/a.yaml']);
  });

  it('runs nothing that the configuration of the repository names', async () => {
    repository.write('hook.sh', '#!/bin/sh\ntouch ran\n');
    repository.git('config', 'filter.x.clean', './hook.sh');
    repository.write('.gitattributes', '*.yaml filter=x\n');
    chmodSync('hook.sh', 0o755);
    repository.git('config', 'core.fsmonitor', './hook.sh');
    repository.git('config', 'diff.external', './hook.sh');
    repository.write('a.yaml', 'two');
    expect(await changedFiles(['a.yaml'], 'main')).toEqual(['a.yaml']);
    expect(existsSync('ran')).toBe(false);
    repository.git('diff');
    expect(existsSync('ran')).toBe(true);
  });
});

describe('changedFiles refuses', () => {
  it.each(['no-such-branch', '--output=x', 'main^{tree}', ''])('the revision "%s"', async (revision) => {
    expect(await codesOf(changedFiles(FILES, revision))).toEqual(['HA422']);
  });

  it('a place without a repository', async () => {
    const place = mkdtempSync(join(tmpdir(), 'nowhere-'));
    process.chdir(place);
    expect(await codesOf(changedFiles(['a.yaml'], 'main'))).toEqual(['HA421']);
    process.chdir(home);
    rmSync(place, { recursive: true });
  });

  it('files outside of the repository', async () => {
    expect(await codesOf(changedFiles(['../else.yaml'], 'main'))).toEqual(['HA421']);
  });

  it('histories that have nothing in common', async () => {
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.write('a.yaml', 'another beginning');
    repository.commit();
    expect(await codesOf(changedFiles(FILES, 'main'))).toEqual(['HA450']);
  });

  it('to do without git, and with one that may not be run', async () => {
    mkdirSync('bin');
    process.env['PATH'] = repository.path('bin');
    expect(await codesOf(changedFiles(FILES, 'main'))).toEqual(['HA420']);
    writeFileSync('bin/git', '');
    expect(await codesOf(changedFiles(FILES, 'main'))).toEqual(['HA420']);
  });

  it('standard input', async () => {
    await expect(changedFiles(['-'], 'main')).rejects.toThrow(/standard input/);
  });
});
