import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../run-cli.js';
import { ScratchRepository } from '../scratch-repository.js';

const home = process.cwd();
const shop = (share: string) => `components:\n  db: { availability: ${share}, mttr: 1h }\nsystem: db\n`;
const [GOOD, WORSE] = [shop('99.99%'), shop('99%')];
let repository: ScratchRepository;
let base: string;

beforeEach(() => {
  repository = new ScratchRepository();
  repository.write('arch/a.yaml', GOOD);
  base = repository.commit();
  process.chdir(repository.folder);
});

afterEach(() => {
  process.chdir(home);
  repository.remove();
});

const gate = (...paths: string[]) => runCli(['diff', '--git', base, '--max-increase', '1m/month', ...paths]);

const remove = (path: string) => rmSync(repository.path(path), { recursive: true });

/** Takes the object of git at a path of the base away. */
function lose(path: string): void {
  const id = repository.git('rev-parse', `${base}:${path}`);
  remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
}

describe('a gate fails for a worse file', () => {
  it.each<[string, () => void, string[]]>([
    ['that was edited', () => repository.write('arch/a.yaml', WORSE), ['arch/a.yaml']],
    [
      'that was moved and committed',
      () => {
        repository.git('mv', 'arch/a.yaml', 'b.yaml');
        repository.write('b.yaml', WORSE);
        repository.commit();
      },
      ['b.yaml'],
    ],
    [
      'that was moved in the work tree alone',
      () => {
        renameSync('arch/a.yaml', 'arch/b.yaml');
        repository.write('arch/b.yaml', WORSE);
      },
      ['arch/b.yaml'],
    ],
    [
      'that was deleted and made anew elsewhere, with more edits',
      () => {
        remove('arch');
        repository.write(
          'other/b.yml',
          `# another file\n\n${WORSE.replace('system', 'targets: { slo: 90% }\nsystem')}`,
        );
        repository.commit();
      },
      ['other'],
    ],
    [
      'that something else took the place of',
      () => {
        repository.write('arch/b.yaml', WORSE);
        repository.write(
          'arch/a.yaml',
          'components:\n  x: { availability: 95% }\n  y: { availability: 94% }\njourneys: { p: { path: [x, y] }, q: { path: x } }\n',
        );
      },
      ['arch/b.yaml', 'arch/a.yaml'],
    ],
    [
      'that was written anew beside a copy of what it was',
      () => {
        repository.write('arch/b.yaml', GOOD);
        repository.write(
          'arch/a.yaml',
          '{ system: db, components: { db: { mttr: 60m, unavailability: 1% } } }',
        );
      },
      ['arch/a.yaml', 'arch/b.yaml'],
    ],
    [
      'that a link took the place of',
      () => {
        remove('arch/a.yaml');
        repository.write('other.yaml', WORSE);
        symlinkSync('../other.yaml', 'arch/a.yaml');
      },
      ['arch/a.yaml'],
    ],
    [
      'whose folder a link took the place of',
      () => {
        remove('arch');
        repository.write('other/a.yaml', WORSE);
        symlinkSync('other', 'arch');
      },
      ['arch/a.yaml'],
    ],
    [
      'that is above what a link leads to',
      () => {
        repository.write('arch/deep/c.yaml', GOOD);
        symlinkSync('arch/deep', 'link');
        repository.write('arch/a.yaml', WORSE);
        repository.write('a.yaml', GOOD);
      },
      ['link/../a.yaml'],
    ],
    [
      'that lies behind a link to its folder',
      () => {
        symlinkSync('arch', 'link');
        repository.write('arch/a.yaml', WORSE);
      },
      ['link/a.yaml'],
    ],
  ])('%s', async (_, change, paths) => {
    change();
    const { status, stdout, stderr } = await gate(...paths);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('1m/month allowed');
  });

  it('whose name has a backslash', async () => {
    repository.write('a\\b.yaml', GOOD);
    base = repository.commit();
    repository.write('a\\b.yaml', WORSE);
    expect((await gate('a\\b.yaml')).status).toBe(1);
  });

  it.each([':(top)a.yaml', ':!a.yaml', '-o.yaml', '*.yaml'])('that is called %s', async (name) => {
    repository.write(name, GOOD);
    base = repository.commit();
    repository.write(name, WORSE);
    expect((await gate('--', name)).status).toBe(1);
  });

  it('whose folder was a link to what it was', async () => {
    symlinkSync('arch', 'link');
    base = repository.commit();
    remove('link');
    repository.write('link/a.yaml', WORSE);
    expect((await gate('link/a.yaml')).status).toBe(1);
  });

  it('that was a link to what it was', async () => {
    symlinkSync('arch/a.yaml', 'link.yaml');
    base = repository.commit();
    remove('link.yaml');
    repository.write('link.yaml', WORSE);
    expect((await gate('link.yaml')).status).toBe(1);
  });
});

describe('a gate passes', () => {
  it('a file that is new soon, however many are gone', { timeout: 20_000 }, async () => {
    const many = Array.from({ length: 1000 }, (_, index) => index);
    for (const index of many) repository.write(`gone/${index}.yaml`, `${GOOD}name: ${index}\n`);
    base = repository.commit();
    remove('gone');
    repository.write('new.yaml', 'components: { x: { availability: 90% } }\njourneys: { p: { path: x } }\n');
    const start = performance.now();
    expect((await gate('new.yaml')).status).toBe(0);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('a file that is new, with nothing gone', async () => {
    repository.write('arch/b.yaml', WORSE);
    expect((await gate('arch/b.yaml')).status).toBe(0);
  });

  it('what was moved unchanged, and says from where', async () => {
    repository.git('mv', 'arch/a.yaml', 'b.yaml');
    const { status, stdout } = await runCli(['diff', '--git', base, 'b.yaml', '-f', 'json']);
    expect([status, JSON.parse(stdout).topologies]).toMatchObject([
      0,
      [{ file: 'b.yaml', base: `${base}:arch/a.yaml` }],
    ]);
  });
});

describe('a gate that cannot compare exits 2', () => {
  const refused = async (code: string, ...paths: string[]) => {
    const { status, stderr } = await gate(...paths);
    expect([status, stderr]).toEqual([2, expect.stringContaining(code)]);
  };

  it.each(['arch/a.yaml', 'arch'])('if git lacks the content of %s', async (path) => {
    repository.write('arch/a.yaml', WORSE);
    lose(path);
    await refused('HA451', 'arch/a.yaml');
    await refused('HA451', 'arch');
    await refused('HA451', '.');
  });

  it('if git lacks a file that is gone, which may be what a new one was', async () => {
    repository.git('mv', 'arch/a.yaml', 'b.yaml');
    repository.write('b.yaml', WORSE);
    lose('arch/a.yaml');
    await refused('HA451', 'b.yaml');
  });

  it('if what is gone is too large to look for what a new file was', async () => {
    for (const name of ['1', '2', '3', '4', '5']) repository.write(`gone/${name}.yaml`, '#'.repeat(15e6));
    base = repository.commit();
    remove('gone');
    repository.write('b.yaml', WORSE);
    await refused('HA453', 'b.yaml');
  });

  it.each(['/etc/passwd', '../../x', 'nowhere.yaml', 'link.yaml'])(
    'if the file was a link to %s',
    async (target) => {
      symlinkSync(target, 'link.yaml');
      base = repository.commit();
      remove('link.yaml');
      repository.write('link.yaml', WORSE);
      await refused('HA451', 'link.yaml');
    },
  );

  it.each(['^HEAD', 'HEAD^!', 'HEAD..HEAD', 'HEAD HEAD', '--all', '@{nothing}'])(
    'if %s is asked for',
    async (revision) => {
      base = revision;
      await refused('HA422', 'arch/a.yaml');
    },
  );

  it('in a shallow clone without the revision', async () => {
    repository.write('arch/a.yaml', WORSE);
    repository.commit();
    const clone = mkdtempSync(join(tmpdir(), 'shallow-'));
    repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
    process.chdir(clone);
    await refused('HA422', 'arch/a.yaml');
    process.chdir(repository.folder);
    rmSync(clone, { recursive: true });
  });

  it('for a file of a repository inside this one, which a folder leaves out', async () => {
    mkdirSync('inner');
    repository.git('init', '-q', 'inner');
    repository.write('inner/b.yaml', WORSE);
    await refused('HA452', 'inner/b.yaml');
    await refused('HA452', 'inner');
    const { status, stdout } = await runCli(['diff', '--git', base, '.', '-f', 'json']);
    const files = JSON.parse(stdout).topologies.map(({ file }: { file: string }) => file);
    expect([status, files]).toEqual([0, ['arch/a.yaml']]);
  });

  it.each(['arch', '.'])('for a file that was moved into a repository inside %s', async (folder) => {
    mkdirSync('arch/inner');
    repository.git('init', '-q', 'arch/inner');
    renameSync('arch/a.yaml', 'arch/inner/a.yaml');
    repository.write('arch/inner/a.yaml', WORSE);
    await refused('HA452', folder);
    repository.git('config', 'advice.addEmbeddedRepo', 'false');
    repository.git('-C', 'arch/inner', 'add', '.');
    repository.git('-C', 'arch/inner', 'commit', '-q', '-m', 'moved');
    repository.commit();
    expect(repository.git('ls-tree', 'HEAD', 'arch/inner')).toMatch(/^160000/);
    await refused('HA452', folder);
  });

  it.each(['nothing', 'b.yaml'])('for a link to %s in a folder', async (target) => {
    symlinkSync(target, 'arch/b.yaml');
    await refused('HA109', 'arch');
  });

  it('for a file of what was a submodule', async () => {
    repository.git('update-index', '--add', '--cacheinfo', `160000,${base},module`);
    repository.git('commit', '-q', '-m', 'module');
    base = 'HEAD';
    repository.write('module/deep/a.yaml', WORSE);
    await refused('HA451', 'module/deep/a.yaml');
  });

  it('for a file behind a link out of the repository', async () => {
    const other = new ScratchRepository();
    other.write('b.yaml', WORSE);
    symlinkSync(other.folder, 'out');
    await refused('HA452', 'out/b.yaml');
    other.remove();
    expect(existsSync('out/b.yaml')).toBe(false);
  });
});

describe('a path outside of the repository at hand', () => {
  it('is compared in its own', async () => {
    const other = new ScratchRepository();
    process.chdir(other.folder);
    repository.write('arch/a.yaml', WORSE);
    expect((await gate(repository.path('arch/a.yaml'))).status).toBe(1);
    process.chdir(tmpdir());
    expect((await gate(repository.path('arch'))).status).toBe(1);
    other.remove();
  });
});
