import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git } from '../../../src/cli/git/run-git.js';
import { runCli } from '../../run-cli.js';
import { ScratchRepository } from '../scratch-repository.js';

const home = process.cwd();
const good = 'components: { db: { availability: 99.9%, mttr: 1h } }\nsystem: db\n';
const MISSING = '1'.repeat(40);
let repository: ScratchRepository;
let base: string;

beforeEach(() => {
  repository = new ScratchRepository();
  repository.write('architecture/a.yaml', good);
  base = repository.commit();
  process.chdir(repository.folder);
});

afterEach(() => {
  process.chdir(home);
  repository.remove();
});

/** A command of a shell that leaves a trace. */
const trap = () => `touch ${repository.path('sprung')}; false`;

/** What makes git run a command once it lacks an object. */
const promisor = (url = '.') => `
[core]
  repositoryformatversion = 1
  bare = true
[extensions]
  partialClone = origin
[remote "origin"]
  url = "${url}"
  promisor = true
  uploadpack = "${trap()}"
`;

/** A folder as a commit can contain it, which git takes for a repository. */
function commitBareRepository(folder: string): void {
  repository.write(`${folder}/HEAD`, 'ref: refs/heads/main\n');
  repository.write(`${folder}/config`, promisor());
  repository.write(`${folder}/objects/keep`, '');
  repository.write(`${folder}/refs/heads/main`, `${MISSING}\n`);
  repository.commit();
}

const commands = (path: string) => [
  ['diff', '--git', base, path, '-f', 'json', '--max-increase', '1s/year'],
  ['check', '--since', base, path],
  ['eval', '--since', base, path],
  ['complete', '--', 'diff', '--git', ''],
  ['complete', '--', 'check', '--since', ''],
];

describe('a repository inside the repository', () => {
  it('would run a command of its configuration', () => {
    commitBareRepository('architecture');
    process.chdir('architecture');
    expect(() => repository.git('-C', 'architecture', 'cat-file', '-e', MISSING)).toThrow();
    expect(existsSync(repository.path('sprung'))).toBe(true);
  });

  it.each([
    ['from the top', '.', 'architecture/a.yaml'],
    ['from inside', 'architecture', 'a.yaml'],
    ['from further inside', 'architecture/objects', '../a.yaml'],
  ])('is a folder of files: %s', async (_, folder, path) => {
    commitBareRepository('architecture');
    process.chdir(folder);
    for (const words of commands(path))
      expect([words[0], await runCli(words)]).toMatchObject([
        words[0],
        { status: 0, stderr: expect.stringMatching(/^$|has not changed/) },
      ]);
    expect(existsSync(repository.path('sprung'))).toBe(false);
  });

  it('is no repository if nothing around it is one', async () => {
    commitBareRepository('architecture');
    rmSync('.git', { recursive: true });
    process.chdir('architecture');
    const [diff, check] = [await runCli(commands('a.yaml')[0]!), await runCli(commands('a.yaml')[1]!)];
    expect([diff.status, check.status]).toEqual([2, 2]);
    expect(diff.stderr + check.stderr).toMatch(/HA421[\s\S]*HA421/);
    expect((await runCli(commands('a.yaml')[3]!)).stdout).toBe('');
    expect(existsSync(repository.path('sprung'))).toBe(false);
  });
});

const readNames = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('=', 1)[0]!);

/** Settings that start a program, by what has to be the case: git-config(1) from top to bottom. */
const PROGRAMS = [
  ...['core.alternateRefsCommand', 'core.askPass', 'core.editor', 'core.fsmonitor', 'core.gitProxy'],
  ...[
    'core.pager',
    'core.sshCommand',
    'credential.helper',
    'diff.external',
    'diff.x.command',
    'diff.x.textconv',
  ],
  ...['filter.x.clean', 'filter.x.process', 'filter.x.smudge', 'gpg.program', 'gpg.ssh.program'],
  ...[
    'gpg.ssh.defaultKeyCommand',
    'interactive.diffFilter',
    'merge.x.driver',
    'pager.cat-file',
    'pager.ls-tree',
  ],
  ...['pager.for-each-ref', 'remote.origin.receivepack', 'remote.origin.uploadpack', 'sequence.editor'],
  ...['trailer.x.cmd', 'trailer.x.command', 'uploadpack.packObjectsHook', 'alias.ls-tree', 'alias.cat-file'],
];

describe('the configuration of the repository itself, as in an archive that was unpacked', () => {
  it.each(['.', 'ext::sh -c "touch sprung"', 'ssh://host/x'])(
    'runs nothing, with a remote %s',
    async (url) => {
      for (const name of PROGRAMS) repository.git('config', name, trap());
      const hooks = ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout'];
      for (const name of hooks) {
        writeFileSync(repository.path(`.git/hooks/${name}`), `#!/bin/sh\n${trap()}\n`, { mode: 0o755 });
      }
      repository.git('config', 'remote.origin.url', url.replace('sprung', repository.path('sprung')));
      repository.git('config', 'protocol.allow', 'always');
      repository.git('config', 'remote.origin.promisor', 'true');
      repository.git('config', 'core.repositoryformatversion', '1');
      repository.git('config', 'extensions.partialClone', 'origin');
      repository.write('.gitattributes', '*.yaml filter=x diff=x merge=x\n');
      repository.write('architecture/a.yaml', `${good}# edited\n`);
      const blob = repository.git('rev-parse', `${base}:architecture/a.yaml`);
      for (const words of commands('architecture/a.yaml')) await runCli(words);
      rmSync(repository.path(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`));
      repository.write('.git/refs/heads/lost', `${MISSING}\n`);
      for (const words of [...commands('architecture/a.yaml'), ['diff', '--git', 'lost', '.']])
        await runCli(words);
      expect(existsSync(repository.path('sprung'))).toBe(false);
    },
  );
});

it.skipIf(process.platform === 'win32')('waits for no pipe that the configuration includes', async () => {
  execFileSync('mkfifo', [repository.path('.git/pipe')]);
  writeFileSync(repository.path('.git/config'), '[include]\n\tpath = pipe\n', { flag: 'a' });
  const answer = await git(repository.folder, ['rev-parse', 'HEAD'], '--git', { timeout: 300 });
  expect(answer).toEqual({ refused: 'git gave no answer within 0.3 seconds' });
});

describe('the environment', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('gives git no token, and none of what names another repository', async () => {
    const program = '#!/bin/sh\nenv > "$0.env"\nexit 1\n';
    writeFileSync(repository.path('git'), program, { mode: 0o755 });
    Object.assign(process.env, {
      PATH: `${repository.folder}:${before['PATH']}`,
      TOKEN: 'secret',
      GITHUB_TOKEN: 'secret',
      GIT_DIR: '/elsewhere',
      GIT_INDEX_FILE: '/elsewhere/index',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_PARAMETERS: "'core.pager=x'",
      GIT_SSH_COMMAND: 'x',
      LD_PRELOAD: '',
    });
    await runCli(['diff', '--git', base, 'architecture/a.yaml']);
    const names = readNames(repository.path('git.env'));
    expect(names).toEqual(expect.arrayContaining(['PATH', 'GIT_ALLOW_PROTOCOL', 'GIT_NO_LAZY_FETCH']));
    expect(
      names.filter((name) => /TOKEN|GIT_DIR|INDEX|CONFIG_COUNT|PARAMETERS|SSH_COMMAND|LD_/.test(name)),
    ).toEqual([]);
  });

  it('takes git from no relative folder of PATH, and none that is empty', async () => {
    writeFileSync(repository.path('git'), `#!/bin/sh\n${trap()}\n`, { mode: 0o755 });
    process.env['PATH'] = `.::${before['PATH']}`;
    expect((await runCli(commands('architecture/a.yaml')[0]!)).status).toBe(0);
    expect(existsSync(repository.path('sprung'))).toBe(false);
  });
});
