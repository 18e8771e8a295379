import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluationFormats } from '../../../src/cli/run/deliver.js';
import { runCli } from '../../run-cli.js';

const home = process.cwd();
const files = resolve('test/cli/files');
let place: string;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  for (const folder of ['repository/.git', 'repository/arch', 'repository/out', 'victim/deep'])
    mkdirSync(join(place, folder), { recursive: true });
  writeFileSync(join(place, 'victim/.bashrc'), 'alias ll="ls -l"\n');
  process.chdir(join(place, 'repository'));
  for (const name of ['shop', 'loose', 'broken'])
    copyFileSync(join(files, `${name}.yaml`), `arch/${name}.yaml`);
});

afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

const project = (text: string, path = '.ha-calc.yaml') => writeFileSync(path, text);
const shop = ['check', 'arch/shop.yaml'];

/** Every file below the place with its text. */
function snapshot(): Record<string, string> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('outputs of a project file', () => {
  it.each([
    ['../victim/.bashrc', 'HA115'],
    ['../victim/new', 'HA115'],
    ['out/../../victim/new', 'HA115'],
    ['PLACE/victim/.bashrc', 'HA115'],
    ['/dev/stderr', 'HA115'],
    ['.', 'HA115'],
    ['..', 'HA115'],
    ['out', 'HA110'],
    ['link-to-folder/new', 'HA115'],
    ['link-to-folder/.bashrc', 'HA115'],
    ['PLACE/repository/link-to-deep/../../victim/new', 'HA115'],
    ['link-to-deep/../../victim/new', 'HA115'],
    ['link-to-file', 'HA115'],
    ['link-to-nothing', 'HA115'],
    ['circle', 'HA115'],
    ['pipe', 'HA116'],
    ['.git/hooks', 'HA115'],
    ['.git/new/deep', 'HA115'],
    ['.GIT/config', 'HA115'],
    ['link-to-git/config', 'HA115'],
    ['.hg/new', 'HA115'],
    ['.jj/new', 'HA115'],
    ['bare/new', 'HA115'],
    ['bare/hooks/new', 'HA115'],
    ['arch/loose.yaml', 'HA116'],
    ['.ha-calc.yaml', 'HA116'],
    ['out/program.sh', 'HA116'],
    ['hard-link', 'HA116'],
    ['nowhere/new', 'HA110'],
    ['arch/shop.yaml/new', 'HA110'],
  ])('cannot go to %s, and none is written', async (path, code) => {
    symlinkSync('../victim', 'link-to-folder');
    symlinkSync('../victim/deep', 'link-to-deep');
    symlinkSync('../victim/.bashrc', 'link-to-file');
    symlinkSync('../victim/not-yet', 'link-to-nothing');
    symlinkSync('circle', 'circle');
    symlinkSync('.git', 'link-to-git');
    for (const folder of ['.hg', '.jj', 'bare/objects', 'bare/hooks']) mkdirSync(folder, { recursive: true });
    writeFileSync('bare/HEAD', 'ref: refs/heads/main\n');
    linkSync('../victim/.bashrc', 'hard-link');
    writeFileSync('out/program.sh', 'echo passed: 1 file\n# the end\n');
    execFileSync('mkfifo', ['pipe']);
    const target = path.replace('PLACE', place);
    project(`outputs:\n  json: out/ok.json\n  table: ${target}\n`);
    const before = snapshot();
    const { status, stdout, stderr } = await runCli(shop);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`.ha-calc.yaml:3:10  error  ${code}`);
    expect(snapshot()).toEqual(before);
  });

  it('are told together', async () => {
    project('outputs: { json: ../a, csv: arch/loose.yaml, junit: out/ok.xml }');
    const { stderr } = await runCli(shop);
    expect(stderr.match(/error {2}HA\d+/g)).toEqual(['error  HA115', 'error  HA116']);
    expect(existsSync('out/ok.xml')).toBe(false);
  });

  it('count from the folder of the project file, and stay below it where the repository is larger', async () => {
    project('outputs: { json: ../out/a.json }', 'arch/.ha-calc.yaml');
    process.chdir('arch');
    expect((await runCli(['check', 'shop.yaml'])).stderr).toContain('.ha-calc.yaml:1:18  error  HA115');
    project('outputs: { json: a.json }', '.ha-calc.yaml');
    expect((await runCli(['check', 'shop.yaml'])).status).toBe(0);
    expect(existsSync('a.json')).toBe(true);
  });

  it('go where they are said to, whatever a link before `..` leads to', async () => {
    symlinkSync('../victim/deep', 'link');
    for (const path of ['link/../a.json', `${process.cwd()}/link/../a.json`]) {
      project(`outputs: { json: ${path} }`);
      expect((await runCli(shop)).status).toBe(0);
      expect([existsSync('a.json'), existsSync('../victim/a.json')]).toEqual([true, false]);
      rmSync('a.json');
    }
  });

  it('may go through a link that stays inside', async () => {
    symlinkSync('out', 'link');
    project('outputs: { json: link/a.json }');
    expect((await runCli(shop)).status).toBe(0);
    expect(existsSync('out/a.json')).toBe(true);
  });

  it('cannot run what a name of a file says, by way of a shell that reads it', async () => {
    writeFileSync('touch pwned #.yaml', 'components: { db: { availability: 99.9% } }\nsystem: db\n');
    project(`files: ['*.yaml']\noutputs: { table: ${place}/victim/.bashrc }`);
    expect((await runCli(['check'])).status).toBe(2);
    expect(readFileSync(join(place, 'victim/.bashrc'), 'utf8')).toBe('alias ll="ls -l"\n');
  });

  it.each(evaluationFormats)(
    'replace what they wrote before, whatever came of it, and what is empty: %s',
    async (format) => {
      project(`outputs: { ${format}: out/a }`);
      writeFileSync('out/a', '');
      const runs = [
        shop,
        ['check', 'arch/*.yaml'],
        ['check', 'arch/broken.yaml'],
        ['check', '-q', ...shop.slice(1)],
        shop,
      ];
      for (const words of runs) {
        const { status, stderr } = await runCli(words);
        expect(stderr).not.toContain('HA116');
        expect(status).toBe(words.some((word) => /\*|broken/.test(word)) ? 2 : 0);
        expect(readFileSync('out/a', 'utf8').length).toBeGreaterThan(format === 'github' ? -1 : 10);
      }
    },
  );

  it('leave what the command line names to whoever typed it', async () => {
    project('outputs: { json: out/a.json }');
    symlinkSync('../victim/.bashrc', 'link');
    expect((await runCli([...shop, '-f', 'csv', '-o', 'link'])).status).toBe(0);
    expect(readFileSync(join(place, 'victim/.bashrc'), 'utf8')).toMatch(/^file,name/);
  });
});

describe('files of a project file', () => {
  it.each([
    ['/etc/passwd', 'HA115'],
    ['../victim/.bashrc', 'HA115'],
    ['../victim/nothing', 'HA115'],
    ['/**/*', 'HA115'],
    ['/**/*.nothing', 'HA115'],
    ['../**/*.yaml', 'HA115'],
    ['link-to-folder/*', 'HA115'],
    ['link-to-file.yaml', 'HA115'],
    ['link-to-*.yaml', 'HA115'],
    ['.git/config', 'HA115'],
    ['.GIT/config', 'HA115'],
    ['.git/*', 'HA115'],
    ["'.*/*'", 'HA115'],
    ['link-to-config.yaml', 'HA115'],
    ['link-to-conf*.yaml', 'HA115'],
    ['link-to-git/*', 'HA115'],
    ["'link-to-[g]it/config'", 'HA109'],
    ['circle', 'HA109'],
    ['dead', 'HA109'],
    ['pipe', 'HA109'],
    ["'{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'", 'HA117'],
  ])('cannot be %s', async (path, code) => {
    symlinkSync('../victim', 'link-to-folder');
    symlinkSync('../victim/.bashrc', 'link-to-file.yaml');
    symlinkSync('circle', 'circle');
    symlinkSync('nothing', 'dead');
    writeFileSync('.git/config', 'alias');
    symlinkSync('.git/config', 'link-to-config.yaml');
    symlinkSync('.git', 'link-to-git');
    execFileSync('mkfifo', ['pipe']);
    project(`files:\n  - arch/shop.yaml\n  - ${path}\n`);
    const { status, stdout, stderr } = await runCli(['check', '-f', 'json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`.ha-calc.yaml:3:5  error  ${code}`);
    expect(stderr).not.toContain('alias');
  });

  it.each(['nothing', 'x.yaml', '../../nowhere'])(
    'fail the run as a link to %s that a pattern finds',
    async (to) => {
      symlinkSync(to, 'arch/x.yaml');
      rmSync('arch/broken.yaml');
      for (const words of [['check', 'arch/**/*.yaml'], ['check']]) {
        project("files: ['arch/*.yaml']");
        const { status, stdout, stderr } = await runCli(words);
        expect([status, stdout + stderr]).toEqual([2, expect.stringMatching(/arch\/x\.yaml.*HA109/)]);
      }
    },
  );

  it('cannot be a pattern as long as no crawler takes it', async () => {
    for (const pattern of ['*'.repeat(50_000), '*/'.repeat(50_000), 'a*'.repeat(50_000)]) {
      project(`files: ["x${pattern}"]`);
      expect((await runCli(['check'])).stderr).toContain('.ha-calc.yaml:1:9  error  HA117');
      expect((await runCli(['check', `x${pattern}`])).stderr).toMatch(/^x.{79}… {2}error {2}HA117/);
    }
  });

  it('may lie in the repository outside of the folder of the project file, or be links in it', async () => {
    mkdirSync('sub');
    symlinkSync('../arch/shop.yaml', 'sub/shop.yaml');
    project(
      'files: [../arch/shop.yaml, shop.yaml, PLACE/arch/shop.yaml]'.replace('PLACE', process.cwd()),
      'sub/.ha-calc.yaml',
    );
    process.chdir('sub');
    const { status, stdout } = await runCli(['eval', '-f', 'json']);
    expect([status, JSON.parse(stdout).topologies.length]).toEqual([0, 3]);
  });

  it('stay in the folder of the project file where there is no repository', async () => {
    rmSync('.git', { recursive: true });
    project('files: [../arch/shop.yaml]', 'out/.ha-calc.yaml');
    process.chdir('out');
    expect((await runCli(['eval'])).stderr).toContain('.ha-calc.yaml:1:9  error  HA115');
  });

  it('that nobody could compare with a pattern in a lifetime are no trouble', async () => {
    writeFileSync(`${'a'.repeat(60)}`, '');
    project('files: ["*a*a*a*a*a*a*a*a*a*a*a*a*b"]');
    const start = process.cpuUsage();
    expect((await runCli(['check'])).stderr).toContain('HA109');
    expect((await runCli(['check', '*a*a*a*a*a*a*a*a*a*a*a*a*b'])).stderr).toContain('HA109');
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(10e6);
  });
});

describe('the project file', () => {
  it('is not looked for above the root of the repository', async () => {
    project('fail_on: info\nfilez: x', '../.ha-calc.yaml');
    expect((await runCli(shop)).status).toBe(0);
    rmSync('.git', { recursive: true });
    expect((await runCli(shop)).status).toBe(2);
    writeFileSync('.git', 'gitdir: elsewhere');
    process.chdir('arch');
    expect((await runCli(['check', 'shop.yaml'])).status).toBe(0);
  });

  it('is not looked for above the home folder outside of a repository', async () => {
    rmSync('.git', { recursive: true });
    project('filez: x', '../.ha-calc.yaml');
    const { HOME } = process.env;
    process.env['HOME'] = process.cwd();
    try {
      expect((await runCli(shop)).status).toBe(0);
      process.chdir('arch');
      expect((await runCli(['check', 'shop.yaml'])).status).toBe(0);
    } finally {
      process.env['HOME'] = HOME;
    }
  });

  it.each([
    ['is a link in a circle', '.ha-calc.yaml', 'HA109  cannot be read: its links lead in a circle'],
    ['is a link to nothing', 'nothing', 'HA109  cannot be read: there is no such file'],
    ['is a link out of the repository', '../victim/.bashrc', 'HA115  is a link out of the repository'],
  ])('ends the run where it %s', async (_, target, problem) => {
    symlinkSync(target, '.ha-calc.yaml');
    for (const verb of ['eval', 'check', 'risks', 'chaos']) {
      const { status, stdout, stderr } = await runCli([verb, 'arch/shop.yaml']);
      expect([status, stdout, stderr]).toEqual([
        2,
        '',
        expect.stringContaining(`.ha-calc.yaml  error  ${problem}`),
      ]);
      expect(stderr).not.toContain('alias');
    }
  });

  // Only root may give a file away.
  it.skipIf(process.getuid?.() !== 0)('of another user counts only in a folder of theirs', async () => {
    const { chownSync } = await import('node:fs');
    project('fail_on: info');
    chownSync('.ha-calc.yaml', 12_345, 12_345);
    const { status, stderr } = await runCli(shop);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('.ha-calc.yaml  error  HA118  belongs to user 12345'),
    ]);
    process.chdir('arch');
    expect((await runCli(['check', 'shop.yaml'])).stderr).toContain('../.ha-calc.yaml  error  HA118');
    chownSync('.', 12_345, 12_345);
    expect((await runCli(['check', 'shop.yaml'])).status).toBe(1);
    chownSync('.', 0, 0);
    process.env['SUDO_UID'] = '12345';
    expect((await runCli(['check', 'shop.yaml'])).status).toBe(1);
    delete process.env['SUDO_UID'];
  });
});
