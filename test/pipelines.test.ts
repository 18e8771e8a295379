import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProject } from '../src/cli/project-file/read-project.js';
import { action } from './action/run-action.js';
import { gitEnvironment, ScratchRepository } from './cli/scratch-repository.js';

const text = readFileSync('docs/pipelines.md', 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === language)
    .map(([, , body]) => body!);
/** The block whose first line names that file. */
const fileNamed = (name: string) =>
  [...blocks('yaml'), ...blocks('groovy')].find((body) => body.split('\n', 1)[0]!.endsWith(` ${name}`))!;

const shop = readFileSync('topologies/web-shop.yaml', 'utf8');
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const programs = mkdtempSync(join(tmpdir(), 'programs-'));
let repository: ScratchRepository;
let base: string;

beforeAll(() => {
  symlinkSync(resolve('bin/ha-calc.js'), join(programs, 'ha-calc'));
  chmodSync('bin/ha-calc.js', 0o755);
});

beforeEach(() => {
  repository = new ScratchRepository();
  repository.write('architecture/shop.yaml', shop);
  repository.write('architecture/other.yaml', shop);
  base = repository.commit();
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.git('checkout', '-q', '-b', 'work');
  return () => repository.remove();
});

afterAll(() => rmSync(programs, { recursive: true }));

/** Runs a script in the scratch repository and gives its exit status and output. */
function shell(script: string, more: Record<string, string> = {}): { status: number; output: string } {
  const PATH = `${programs}${delimiter}${process.env['PATH']}`;
  const env = { ...gitEnvironment, PATH, ...more };
  try {
    const output = execFileSync('sh', ['-ec', script], {
      cwd: repository.folder,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: stdout + stderr };
  }
}

const change = (from: string, to: string) => {
  repository.write('architecture/shop.yaml', shop.replace(from, to));
  repository.commit();
};
const worsen = () => change('replicas: 3, required: 2', 'replicas: 2, required: 2');
const improve = () => change('replicas: 3', 'replicas: 4');

describe('docs/pipelines.md: shell', () => {
  const checks = blocks('sh').filter((script) => script.startsWith('ha-calc'));

  it.each(checks)('%s', (script) => {
    expect(shell(script)).toMatchObject({ status: 0 });
    improve();
    expect(shell(script)).toMatchObject({
      status: 0,
      output: expect.not.stringMatching(/other\.yaml +system/),
    });
    worsen();
    expect(shell(script)).toMatchObject({ status: 1, output: expect.stringContaining('HA501') });
  });

  it('shows a hook that keeps a missed target from being committed', () => {
    const script = blocks('sh').find((body) => body.includes('hooks/pre-commit'))!;
    expect(shell(script).status).toBe(0);
    const commit = 'git add --all && git commit --quiet -m again';
    repository.write('architecture/shop.yaml', `${shop}# better\n`);
    expect(shell(commit).status).toBe(0);
    repository.write(
      'architecture/shop.yaml',
      shop.replace('replicas: 3, required: 2', 'replicas: 2, required: 2'),
    );
    expect(shell(commit)).toMatchObject({ status: 1, output: expect.stringContaining('HA501') });
  });

  it('shows a line for Jenkins', () => {
    const line = /sh "(.*)"/.exec(fileNamed('Jenkinsfile'))![1]!;
    worsen();
    expect(shell(line).status).toBe(1);
    expect(readFileSync(repository.path('ha-calc.xml'), 'utf8')).toContain('<failure');
  });
});

describe('docs/pipelines.md: files', () => {
  it('shows a project file', () => {
    const project = readProject({ file: '.ha-calc.yaml', text: fileNamed('.ha-calc.yaml') });
    expect(project).toMatchObject({ failOn: 'warning', files: [{ text: 'architecture/**/*.yaml' }] });
    repository.write('.ha-calc.yaml', fileNamed('.ha-calc.yaml'));
    expect(shell('ha-calc check')).toMatchObject({
      status: 1,
      output: expect.stringContaining('architecture/other.yaml'),
    });
  });

  it('shows a workflow that GitHub takes, with inputs that the action has', () => {
    const workflow = fileNamed('.github/workflows/availability.yml');
    expect(validateWorkflow(workflow).errors).toEqual([]);
    const { steps } = parse(workflow).jobs['ha-calc'];
    expect(steps[0].uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1].with)));
    expect(parse(workflow).on).toBe('pull_request');
    expect(steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    const rows = [...text.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  it('shows the same steps in the README', () => {
    const steps = parse(
      /### On every pull request[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!,
    );
    const workflow = parse(fileNamed('.github/workflows/availability.yml'));
    expect(steps).toEqual(workflow.jobs['ha-calc'].steps);
  });

  it('shows a job for GitLab', () => {
    const job = parse(fileNamed('.gitlab-ci.yml')).availability;
    const script = job.script.join('\n');
    worsen();
    const { status, output } = shell(script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect([status, output]).toEqual([1, expect.stringContaining('HA501')]);
    expect(readFileSync(repository.path(job.artifacts.reports.junit), 'utf8')).toContain('<failure');
    improve();
    expect(shell(script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(0);
  });

  it('shows where a job for GitLab gets ha-calc from: a clone, which builds itself', () => {
    const place = mkdtempSync(join(tmpdir(), 'gitlab-'));
    const lines: string[] = parse(fileNamed('.gitlab-ci.yml')).availability.before_script;
    const script = lines
      .filter((line) => !line.includes('git ') && !line.includes('prepare'))
      .join('\n')
      .replaceAll('/opt/ha-calc', resolve('.'))
      .replaceAll('/usr/local/bin', place);
    expect(shell(`${script}\n${place}/ha-calc --version`).status).toBe(0);
    expect(lines.filter((line) => line.includes('prepare'))).toEqual([
      'node /opt/ha-calc/scripts/prepare.mjs',
    ]);
    rmSync(place, { recursive: true });
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = hooks;
  const shown = parse(fileNamed('.pre-commit-config.yaml')).repos[0].hooks[0];

  it('is the hook that the docs name', () => {
    expect(hooks).toHaveLength(1);
    expect(shown.id).toBe(hook.id);
    expect(hook).toMatchObject({ language: 'node', types: ['yaml'] });
  });

  it.each([
    ['architecture/shop.yaml', true],
    ['a/topologies/b/c.yml', true],
    ['topology.yaml', true],
    ['sub/topology.yml', true],
    ['my-topology.yaml', false],
    ['architecture.yaml', false],
    ['docker-compose.yaml', false],
    ['architecture/shop.json', false],
  ])('takes %s: %s', (file, taken) => {
    expect(new RegExp(hook.files).test(file)).toBe(taken);
  });

  it('runs a program of the package with the files for arguments, as pre-commit does', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
    mkdirSync(repository.path('elsewhere'));
    const files = 'architecture/other.yaml architecture/shop.yaml';
    expect(shell(`${hook.entry} ${files}`).status).toBe(0);
    worsen();
    expect(shell(`${hook.entry} ${files}`)).toMatchObject({
      status: 1,
      output: expect.stringContaining('HA501'),
    });
    expect(new RegExp(shown.files).test('architecture/shop.yaml')).toBe(true);
  });

  it('takes no file for an option', () => {
    repository.write('-owned=architecture/topology.yaml', shop);
    const { status, output } = shell(`${hook.entry} -owned=architecture/topology.yaml`);
    expect([status, output]).toEqual([0, expect.stringContaining('-owned=architecture/topology.yaml')]);
  });
});
