import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../run-cli.js';

const root = resolve(import.meta.dirname, '../../..');
const { PATH } = process.env;
let place: string;

const shop = (replicas: number) => `
components:
  app:
    availability: 99.9%
    mttr: 10m
    replicas: ${replicas}
  db: { availability: 99.95%, mttr: 1h }
system:
  - app
  - db
`;

function git(...words: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'diff git ü-'));
  process.chdir(place);
  mkdirSync('topologies/inner', { recursive: true });
  writeFileSync('topologies/a shop.yaml', shop(2));
  writeFileSync('topologies/gone.yaml', 'components: { x: { availability: 99.9% } }\nsystem: x\n');
  writeFileSync('topologies/inner/same.yaml', shop(2));
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  git('tag', 'v1');
  writeFileSync('topologies/a shop.yaml', shop(1));
  writeFileSync('topologies/new.yaml', shop(3));
  rmSync('topologies/gone.yaml');
});

afterEach(() => {
  process.chdir(root);
  process.env['PATH'] = PATH;
  rmSync(place, { recursive: true });
});

/** What is said of each file, a line per journey. */
async function told(...words: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await runCli(['diff', '-q', ...words]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/ {2,}/g, '  '));
}

const CHANGED = 'system  +43.8 min a month  99.949 % → 99.85 %';

describe('diff --git', () => {
  it('holds a folder against its past: changed, new, gone and the same', async () => {
    const lines = [
      `topologies/a shop.yaml  ${CHANGED}`,
      'topologies/gone.yaml  system  99.90 % → gone',
      'topologies/inner/same.yaml  system  no change  99.949 % → 99.949 %',
      'topologies/new.yaml  system  new → 99.949 %',
    ];
    expect(await told('--git', 'v1', 'topologies')).toEqual(lines);
    expect(await told('--git', 'main', '.')).toEqual(lines);
    git('checkout', '-q', '-b', 'work');
    git('add', '.');
    git('commit', '-qm', 'second');
    expect(await told('--git', 'HEAD~1', 'topologies')).toEqual(lines);
  });

  it('takes files wherever one stands', async () => {
    process.chdir('topologies/inner');
    expect(await told('--git', 'v1', '../a shop.yaml')).toEqual([`../a shop.yaml  ${CHANGED}`]);
    expect(await told('--git', 'v1', '../gone.yaml')).toEqual(['../gone.yaml  system  99.90 % → gone']);
    const whole = join(place, 'topologies/a shop.yaml');
    expect(await told('--git', 'v1', whole)).toEqual([`${whole}  ${CHANGED}`]);
    process.chdir(tmpdir());
    expect(await told('--git', 'v1', whole)).toEqual([`${whole}  ${CHANGED}`]);
  });

  it('compares a file that was moved with what it was, and fails the gate for what it loses', async () => {
    mkdirSync('topologies/moved');
    git('mv', 'topologies/inner/same.yaml', 'topologies/moved/other.yaml');
    writeFileSync('topologies/moved/other.yaml', shop(1));
    const words = ['diff', '--git', 'v1', 'topologies', '--max-increase', '10m/month', '-f', 'json'];
    const { status, stdout } = await runCli(words);
    const { topologies } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(topologies.map(({ base, file, state }: Record<string, string>) => [base, file, state])).toEqual([
      ['v1:topologies/a shop.yaml', 'topologies/a shop.yaml', 'changed'],
      ['v1:topologies/gone.yaml', 'topologies/gone.yaml', 'removed'],
      ['v1:topologies/inner/same.yaml', 'topologies/moved/other.yaml', 'changed'],
      [null, 'topologies/new.yaml', 'added'],
    ]);
  });

  it('finds what was in a folder that is gone', async () => {
    rmSync('topologies', { recursive: true });
    expect(await told('--git', 'v1', 'topologies')).toHaveLength(3);
  });

  it('expands patterns', async () => {
    expect(await told('--git', 'v1', 'topologies/*.yaml')).toHaveLength(2);
  });

  it('fails the gate, annotates the line of the edit, and leads with the minutes lost', async () => {
    const words = ['diff', '--git', 'v1', 'topologies/a shop.yaml', '--max-increase', '10m/month'];
    const markdown = await runCli([...words, '-f', 'markdown']);
    expect(markdown.status).toBe(1);
    expect(markdown.stdout).toMatch(/^### ❌ \*\*\+43\.8 min a month\*\*: system/);
    const github = await runCli([...words, '-f', 'github']);
    expect(github.stdout.split('\n')[0]).toMatch(
      /^::error file=topologies\/a shop\.yaml,line=6,endLine=6,col=5,title=HA430::/,
    );
  });

  it('names the old file by its revision', async () => {
    const { stdout } = await runCli(['diff', '--git', 'v1', 'topologies/a shop.yaml', '-f', 'json']);
    expect(JSON.parse(stdout).topologies[0]).toMatchObject({
      file: 'topologies/a shop.yaml',
      base: 'v1:topologies/a shop.yaml',
      edits: [{ edit: 'replicas of app 2 → 1', line: 6, column: 5 }],
    });
  });

  it('says what is wrong with an old file, in the old file', async () => {
    writeFileSync('topologies/a shop.yaml', 'components: {');
    git('add', '.');
    git('commit', '-qm', 'broken');
    writeFileSync('topologies/a shop.yaml', shop(2));
    const { status, stderr } = await runCli(['diff', '--git', 'HEAD', 'topologies/a shop.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('HEAD:topologies/a shop.yaml:1:');
  });
});

describe('diff --git says what is wrong where', () => {
  async function refused(...words: string[]): Promise<string> {
    const { status, stdout, stderr } = await runCli(['diff', '--git', ...words]);
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  }

  it('there is no git', async () => {
    process.env['PATH'] = join(place, 'nowhere');
    expect(await refused('main', 'topologies')).toContain('HA420  git cannot be run: it is not installed');
  });

  it('there is no repository', async () => {
    rmSync('.git', { recursive: true });
    expect(await refused('main', 'topologies')).toContain('HA421  topologies is not in a git repository');
  });

  it.each(['nowhere', 'HEAD~9', '-x', '--output=pwned', 'main..v1', 'HEAD:topologies', '', 'a\nb'])(
    'the revision is %j',
    async (name) => {
      expect(await refused(name, 'topologies')).toContain('HA422');
    },
  );

  it('the path is on neither side', async () => {
    expect(await refused('v1', 'nothing.yaml')).toContain('HA423  is neither here nor at v1');
    expect(await refused('v1', '../elsewhere/x.yaml')).toMatch(/HA42[13]/);
  });

  it('a pattern matches nothing, or standard input has no past', async () => {
    expect(await refused('v1', '*.yml')).toContain('HA109');
    expect(await refused('v1', '-')).toContain('HA423  standard input has no past');
  });

  it('a folder holds no topologies, then or now', async () => {
    mkdirSync('empty');
    writeFileSync('empty/readme.txt', '');
    expect(await refused('v1', 'empty')).toContain('HA423  no topology files');
  });
});

it('runs nothing that the configuration of a repository names', async () => {
  const trap = join(place, 'sprung');
  writeFileSync('trap.sh', `#!/bin/sh\ntouch "${trap}"\n`, { mode: 0o755 });
  for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'filter.x.smudge', 'diff.x.textconv'])
    git('config', key, join(place, 'trap.sh'));
  writeFileSync('.gitattributes', '*.yaml filter=x diff=x\n');
  expect(await told('--git', 'v1', 'topologies')).toHaveLength(4);
  expect(() => rmSync(trap)).toThrow();
});
