import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ScratchRepository } from '../cli/scratch-repository.js';
import { CommentsServer } from './comments-server.js';
import { action, actionText, type Job, runStep, type StepRun } from './run-action.js';

const shop = readFileSync('topologies/web-shop.yaml', 'utf8');
const lineOf = (text: string) => 1 + shop.split('\n').findIndex((line) => line.includes(text));
const withoutReplica = shop.replace(/(app: .*replicas: )3, required: 2/, '$12, required: 2');
const temp = mkdtempSync(join(tmpdir(), 'runner-'));
const actionPath = join(temp, 'action');
let repository: ScratchRepository;
let server: CommentsServer;
let base: string;

/** The action as a runner fetches it: what is committed, nothing installed, nothing built. */
beforeAll(async () => {
  for (const part of ['package.json', 'package-lock.json', 'bin', 'licences', 'scripts', 'src', 'action'])
    cpSync(part, join(actionPath, part), { recursive: true });
  const { status, log } = await runStep('Build ha-calc', { actionPath, workspace: temp, temp });
  expect([status, log]).toEqual([0, '']);
}, 180_000);

afterAll(() => rmSync(temp, { recursive: true }));

beforeEach(async () => {
  server = await CommentsServer.start();
  repository = new ScratchRepository();
  repository.write('architecture/shop.yaml', shop);
  repository.write('architecture/other.yaml', shop);
  base = repository.commit();
  repository.git('checkout', '-q', '-b', 'work');
});

afterEach(() => {
  server.stop();
  repository.remove();
});

const pullRequest = () => ({ pull_request: { number: 7, base: { sha: base } } });
/** Runs both steps of ours, as a job does that nobody cancels. */
const check = async (
  inputs: Job['inputs'] = {},
  event: unknown = pullRequest(),
  { workspace = repository.folder, env = {} }: Partial<Pick<Job, 'workspace' | 'env'>> = {},
): Promise<StepRun> => {
  const all = { files: 'architecture/*.yaml', ...inputs };
  const job: Job = { actionPath, workspace, temp, event, apiUrl: server.url, inputs: all, env };
  const checked = await runStep('Check what changed', job);
  const { outputs } = checked;
  if (inputs['comment'] === 'false' || !outputs['summary']) return checked;
  const commented = await runStep('Keep the comment', { ...job, outputs });
  expect(commented.status).toBe(0);
  return { ...checked, log: checked.log + commented.log };
};
const push = (text: string, file = 'architecture/shop.yaml') => {
  repository.write(file, text);
  repository.commit();
};

describe('action.yml', () => {
  it('is what GitHub takes', () => {
    expect(validateAction(actionText).errors).toEqual([]);
    expect(validateAction(actionText.replace('using: composite', 'using: something')).errors).not.toEqual([]);
  });

  it('pins every action to a commit, and says which version that is', () => {
    const uses = actionText.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses).toHaveLength(2);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('puts no input into a script, but for its environment', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });

  it('uses every input', () => {
    const steps = JSON.stringify(action.runs.steps);
    for (const input of Object.keys(action.inputs)) expect(steps).toContain(`inputs.${input}`);
  });
});

describe('a pull request that removes a replica', () => {
  it('fails, is annotated on the right line, and its comment leads with the minutes lost', async () => {
    push(withoutReplica);
    const { status, log, summary, outputs } = await check();
    expect(status).toBe(1);
    expect(log).toMatch(
      new RegExp(`^::error file=architecture/shop.yaml,line=${lineOf('slo:')},.*title=HA501`, 'm'),
    );
    expect(log).toMatch(
      new RegExp(`^::warning file=architecture/shop.yaml,line=${lineOf('app:')},.*title=HA601`, 'm'),
    );
    const annotations = log.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toEqual([...new Set(annotations)]);
    expect(log).not.toContain('other.yaml');
    expect(server.comments.map(({ body }) => body)).toEqual([`<!-- ha-calc -->\n${summary}`]);
    expect(summary).toMatch(/^### ❌ /);
    expect(summary.split('\n')[0]).toMatch(/\+\d+(\.\d+)? (min|hours) a (month|year)/);
    expect(summary).toContain('architecture/shop.yaml');
    expect(JSON.parse(readFileSync(outputs['sarif']!, 'utf8')).runs[0].results).not.toEqual([]);
    expect(JSON.parse(readFileSync(outputs['json']!, 'utf8')).topologies).toHaveLength(1);
  });

  it('has one comment, which the next push updates', async () => {
    push(withoutReplica);
    await check();
    const [first] = server.comments.map(({ body }) => body);
    push(shop.replace('replicas: 3', 'replicas: 4'));
    await check();
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]!.body).not.toBe(first);
    push(shop);
    expect((await check()).status).toBe(0);
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]!.body).toContain('no files to look at');
  });

  it('tells of topologies that it takes away, and of none that it moves', async () => {
    const other = 'components: { db: { availability: 99.9% } }\nsystem: db\n';
    repository.write('architecture/a`@b.yaml', other);
    repository.write('docs/a.yaml', 'x: 1\n');
    base = repository.commit();
    repository.git('rm', '-q', 'architecture/a`@b.yaml', 'docs/a.yaml');
    repository.git('mv', 'architecture/shop.yaml', 'architecture/moved.yaml');
    repository.commit();
    const { status, summary } = await check();
    expect([status, summary.match(/^.*is gone$/gm)]).toEqual([
      0,
      ['- `architecture/a\\u{60}@b.yaml` is gone'],
    ]);
    expect(server.comments[0]!.body).toContain('is gone');
  });

  it('has a comment where it takes one away and changes none, also by a name that is no topology’s', async () => {
    repository.git('mv', 'architecture/other.yaml', 'other.txt');
    repository.commit();
    for (const files of ['architecture/*.yaml', 'architecture/**/*.{yaml,yml}']) {
      const { status, outputs, summary } = await check({ files });
      expect([status, outputs['uneventful']]).toEqual([0, 'false']);
      expect(summary).toContain('- `architecture/other.yaml` is gone');
    }
    expect(server.comments).toHaveLength(1);
  });

  it('may lose as much as is allowed', async () => {
    push(withoutReplica);
    expect((await check({ 'fail-on': 'never', 'max-increase': '10h/month' })).status).toBe(0);
    const { status, log } = await check({ 'fail-on': 'never', 'max-increase': '1s/month' });
    expect(status).toBe(1);
    expect(log).toMatch(
      new RegExp(`^::error file=architecture/shop.yaml,line=${lineOf('app:')},.*title=HA430`, 'm'),
    );
  });
});

describe('the comment', () => {
  const others = (count: number, body = 'nice', user = { login: 'someone', type: 'User' }) =>
    Array.from({ length: count }, (_, index) => ({ id: 1000 + index, body, user }));

  it('is found among many', async () => {
    server.comments.push(...others(250));
    push(withoutReplica);
    await check();
    await check();
    expect(server.comments).toHaveLength(251);
  });

  it('is never somebody else’s, even if that looks like it', async () => {
    server.comments.push(...others(1, '<!-- ha-calc -->\nmine'));
    push(withoutReplica);
    await check();
    await check();
    expect(server.comments.map(({ body }) => body)).toEqual([
      '<!-- ha-calc -->\nmine',
      expect.stringContaining('shop.yaml'),
    ]);
  });

  it('of a token of a person is that person’s', async () => {
    server.self = 'someone';
    server.comments.push(...others(1, '<!-- ha-calc -->\nmine'));
    push(withoutReplica);
    await check();
    expect(server.comments.map(({ body }) => body)).toEqual([expect.stringContaining('shop.yaml')]);
  });

  it('that may not be written, as from a fork, is no reason to fail', async () => {
    server.mayWrite = false;
    push(shop.replace('replicas: 3', 'replicas: 4'));
    const { status, log } = await check();
    expect([status, server.comments]).toEqual([0, []]);
    expect(log).toMatch(/^::notice title=ha-calc::no comment on the pull request: 403 /m);
  });

  it('nor is an API that cannot be reached', async () => {
    server.stop();
    push(shop.replace('replicas: 3', 'replicas: 4'));
    expect((await check()).status).toBe(0);
  });

  it('is not begun where nothing changed or none is wanted', async () => {
    push('# nothing', 'README.md');
    const { status, summary } = await check();
    expect([status, server.comments]).toEqual([0, []]);
    expect(summary).toContain('no files to look at');
    push(withoutReplica);
    await check({ comment: 'false' });
    expect(server.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  it('is shortened where GitHub would not take it, with nothing left open', async () => {
    for (let index = 0; index < 60; index += 1) push(withoutReplica, `architecture/${index}.yaml`);
    await check();
    const { body } = server.comments[0]!;
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('shortened');
    expect(body.split('<details').length).toBe(body.split('</details>').length);
  });
});

describe('other runs', () => {
  it('of a push look at all files', async () => {
    const { status, summary, log } = await check({}, {});
    expect([status, server.requests]).toEqual([0, []]);
    expect(summary).toContain('architecture/other.yaml');
    expect(log).not.toContain('::error');
  });

  it('take the files of the project file', async () => {
    push('files: [architecture/*.yaml]\n', '.ha-calc.yaml');
    expect((await check({ files: '' }, {})).summary).toContain('architecture/shop.yaml');
  });

  it('say what is wrong where nothing can be computed', async () => {
    push('file: x\n', '.ha-calc.yaml');
    const { status, log, summary } = await check({}, {});
    expect(status).toBe(2);
    expect(log).toMatch(/^::error title=ha-calc::\.ha-calc\.yaml:1:1 {2}error {2}HA201/m);
    expect(summary).toContain('could not run');
  });

  it('complete a shallow clone, as a runner makes it', async () => {
    push(withoutReplica);
    const clone = mkdtempSync(join(temp, 'clone-'));
    repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
    const { status, log, summary } = await check({ 'fail-on': 'never' }, pullRequest(), { workspace: clone });
    expect([status, log]).toEqual([0, expect.not.stringContaining('no commit in common')]);
    expect(summary).not.toContain('other.yaml');
  });

  it('take a branch for the base', async () => {
    push(withoutReplica);
    const clone = mkdtempSync(join(temp, 'clone-'));
    repository.git('clone', '-q', `file://${repository.folder}`, clone);
    expect(
      (await check({ base: 'main', 'fail-on': 'never' }, {}, { workspace: clone })).summary,
    ).not.toContain('other.yaml');
  });

  it('look at all files, and say so, where the base cannot be found', async () => {
    const { log, summary } = await check({ base: '0'.repeat(40) }, {});
    expect(log).toMatch(/^::warning title=ha-calc::no commit in common/m);
    expect(summary).toContain('other.yaml');
  });
});

/** A line that the runner obeys, unless it was told to stop, as in ActionCommand.cs and ActionCommandManager.cs. */
function obeyed(log: string): string[] {
  let stopped: string | undefined;
  return log.split(/\r\n|[\r\n]/).filter((line) => {
    const [, name, value] = /^[\s\x85]*::([^:\s]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
      return false;
    }
    if (name === 'stop-commands') stopped = value;
    return (name !== undefined && name !== 'stop-commands') || /##\[[^\]]+\]/.test(line);
  });
}

describe('a hostile pull request', () => {
  it.each(['architecture', '.'])(
    'with a repository in %s runs nothing, and no program has a token',
    async (folder) => {
      const trap = join(temp, 'sprung');
      const config = `[core]\n repositoryformatversion = 1\n bare = true\n[extensions]\n partialClone = origin\n[remote "origin"]\n url = .\n promisor = true\n uploadpack = "env > ${trap}; false"\n`;
      repository.write(`${folder}/HEAD`, 'ref: refs/heads/main\n');
      repository.write(`${folder}/config`, config);
      repository.write(`${folder}/objects/keep`, '');
      repository.write(`${folder}/refs/heads/main`, `${'1'.repeat(40)}\n`);
      push(withoutReplica);
      const programs = mkdtempSync(join(temp, 'programs-'));
      const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
      const spy = `#!/bin/sh\nenv >> ${programs}/seen\nexec ${git} "$@"\n`;
      writeFileSync(join(programs, 'git'), spy, { mode: 0o755 });
      const secrets = { GITHUB_TOKEN: 'secret', ACTIONS_RUNTIME_TOKEN: 'secret', MY_PASSWORD: 'secret' };
      const env = { ...secrets, PATH: `${programs}:${process.env['PATH']}` };
      const { status, log } = await check({}, pullRequest(), { env });
      expect([status, existsSync(trap)]).toEqual([1, false]);
      expect(log).toContain('title=HA501');
      const seen = readFileSync(join(programs, 'seen'), 'utf8');
      expect(seen).toContain('GIT_NO_LAZY_FETCH=1');
      expect(seen).not.toMatch(/secret|GITHUB_OUTPUT|GITHUB_ENV/);
    },
  );

  it('gives a token to one step alone, which runs no program', () => {
    const withToken = action.runs.steps.filter((step) => JSON.stringify(step).includes('inputs.token'));
    expect(withToken.map(({ name }) => name)).toEqual(['Keep the comment']);
    const script =
      readFileSync('action/comment.mjs', 'utf8') + readFileSync('action/keep-comment.mjs', 'utf8');
    expect(script).not.toMatch(/child_process|spawn|exec|\brun\(/);
  });

  it('has the runner obey annotations of ours alone', async () => {
    push('filez: x ##[set-output name=sarif]evil.sarif\n', '.ha-calc.yaml');
    const broken = await check({}, {});
    expect(broken.status).toBe(2);
    expect(broken.log).toContain('evil.sarif');
    expect(obeyed(broken.log)).toEqual([expect.stringMatching(/^::error title=ha-calc::/)]);
    expect(Object.keys(broken.outputs).toSorted()).toEqual(['summary', 'uneventful']);
    repository.git('rm', '-q', '.ha-calc.yaml');
    push('##[add-mask]a: 1\n  ::set-output name=sarif::x\n', 'architecture/::add-mask::true.yaml');
    push(withoutReplica, 'architecture/x ##[set-output name=json]evil.yaml');
    const { log, outputs } = await check();
    expect(log).toContain('add-mask');
    expect(obeyed(log).filter((line) => !/^::(error|warning|notice) (file|title)=/.test(line))).toEqual([]);
    expect(outputs['json']).toMatch(/check\.json$/);
  });

  it('fails the gate for a file that it moved', async () => {
    repository.git('mv', 'architecture/shop.yaml', 'architecture/renamed.yaml');
    push(withoutReplica, 'architecture/renamed.yaml');
    const { status, log } = await check({ 'fail-on': 'never', 'max-increase': '1s/month' });
    expect([status, log]).toEqual([1, expect.stringContaining('title=HA430')]);
  });

  it('does not pass a gate that has nothing to compare with', async () => {
    push(withoutReplica);
    const inputs = { base: '0'.repeat(40), 'fail-on': 'never', 'max-increase': '1s/month' };
    const { status, log } = await check(inputs);
    expect([status, log]).toEqual([2, expect.stringMatching(/^::error title=ha-calc::max-increase cannot/m)]);
  });
});
