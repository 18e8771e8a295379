import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../run-cli.js';
import { ScratchRepository } from '../scratch-repository.js';

const home = process.cwd();
const files = resolve('test/cli/files');
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'project-'));
  process.chdir(place);
  mkdirSync('arch/deep', { recursive: true });
  mkdirSync('.git');
  for (const name of ['shop', 'plain', 'loose'])
    copyFileSync(join(files, `${name}.yaml`), `arch/${name}.yaml`);
});

afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

const project = (text: string, path = '.ha-calc.yaml') => writeFileSync(path, text);
const filesIn = (stdout: string) => [...stdout.matchAll(/^(\S+\.yaml) /gm)].map(([, file]) => file);

describe('files', () => {
  it.each(['eval', 'check', 'risks', 'chaos'])('are what %s looks at where none is named', async (verb) => {
    project('files: [arch/shop.yaml, arch/p*.yaml]');
    const { status, stdout } = await runCli([verb, '-q']);
    expect([status, filesIn(stdout)]).toEqual([0, ['arch/shop.yaml', 'arch/plain.yaml']]);
  });

  it('count from the folder of the project file, the nearest upward', async () => {
    project('files: [arch/*.yaml]');
    project('files: [../plain.yaml]', 'arch/deep/.ha-calc.yaml');
    process.chdir('arch');
    expect(filesIn((await runCli(['eval', '-q'])).stdout)).toEqual(['loose.yaml', 'plain.yaml', 'shop.yaml']);
    process.chdir('deep');
    expect(filesIn((await runCli(['eval', '-q'])).stdout)).toEqual(['../plain.yaml']);
  });

  it('may stand in a file with the other ending, where there is none of the first', async () => {
    project('files: [arch/plain.yaml]', '.ha-calc.yml');
    expect(filesIn((await runCli(['eval', '-q'])).stdout)).toEqual(['arch/plain.yaml']);
    project('files: [arch/shop.yaml]');
    expect(filesIn((await runCli(['eval', '-q'])).stdout)).toEqual(['arch/shop.yaml']);
  });

  it('give way to those that are named', async () => {
    project('files: [arch/*.yaml]');
    expect(filesIn((await runCli(['eval', '-q', 'arch/shop.yaml'])).stdout)).toEqual(['arch/shop.yaml']);
  });

  it('do not need to be there where some are named', async () => {
    project('files: [nowhere/*.yaml]');
    expect((await runCli(['eval', '-q', 'arch/shop.yaml'])).status).toBe(0);
    const { status, stderr } = await runCli(['eval']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('.ha-calc.yaml:1:9  error  HA109')]);
  });

  it('are told together, each at its place, where they are not there or folders', async () => {
    project("files: [nowhere.yaml, arch/shop.yaml, arch/, 'no/*.yaml']");
    const { status, stdout, stderr } = await runCli(['eval']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.match(/^\S+ {2}error {2}.*|^ {2}hint.*/gm)).toEqual([
      '.ha-calc.yaml:1:9  error  HA109  there is no file `nowhere.yaml`',
      '  hint: paths count from the folder of this file',
      '.ha-calc.yaml:1:39  error  HA109  `arch/` is a directory',
      "  hint: name the files in it: 'arch/**/*.yaml'",
      '.ha-calc.yaml:1:46  error  HA109  `no/*.yaml` matches no file',
      '  hint: patterns count from the folder of this file',
    ]);
  });

  it('may be called as standard input is', async () => {
    project('files: [./-]');
    copyFileSync('arch/shop.yaml', '-');
    expect((await runCli(['eval', '-q'], { stdin: 'nothing of it' })).stdout).toContain('99.965 %');
  });

  it.each(['eval', 'check', 'risks', 'chaos'])('must be named somewhere: %s', async (verb) => {
    const { status, stderr } = await runCli([verb]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: name the topology files.*\.ha-calc\.yaml/),
    ]);
  });
});

describe('fail_on', () => {
  it('is what check fails on, unless the command line says', async () => {
    project('fail_on: info');
    expect((await runCli(['check', 'arch/plain.yaml'])).status).toBe(1);
    expect((await runCli(['check', 'arch/plain.yaml', '--fail-on', 'error'])).status).toBe(0);
  });
});

describe('rules', () => {
  const severityOf = async (...words: string[]) => {
    const { stdout } = await runCli(['eval', '-f', 'json', 'arch/loose.yaml', ...words]);
    const { findings } = JSON.parse(stdout).topologies[0];
    return findings.find(({ rule }: { rule: string }) => rule === 'HA503')?.severity;
  };

  it('hold where neither the topology nor the command line says otherwise', async () => {
    expect(await severityOf()).toBe('error');
    project('rules: { HA503: info }');
    expect(await severityOf()).toBe('info');
    expect(await severityOf('--rule', 'HA503=off')).toBeUndefined();
    const text = readFileSync('arch/loose.yaml', 'utf8');
    writeFileSync('arch/loose.yaml', `${text}rules: { HA503: warning }\n`);
    expect(await severityOf()).toBe('warning');
  });
});

describe('of diff', () => {
  it('files and rules are those of the project too', async () => {
    const repository = new ScratchRepository();
    const text = readFileSync('arch/shop.yaml', 'utf8');
    repository.write('arch/shop.yaml', text);
    repository.write('.ha-calc.yaml', 'files: [arch/*.yaml]\nrules: { HA501: info, HA502: off }\n');
    repository.commit();
    repository.write('arch/shop.yaml', text.replace('replicas: 2', 'replicas: 1'));
    process.chdir(repository.folder);
    const { stdout } = await runCli(['diff', '--git', 'HEAD', '-f', 'json']);
    const [{ file, newFindings }] = JSON.parse(stdout).topologies;
    const found = newFindings.map(({ rule, severity }: Record<string, string>) => `${rule} ${severity}`);
    expect([file, found]).toEqual(['arch/shop.yaml', expect.arrayContaining(['HA501 info'])]);
    expect(found.join()).not.toContain('HA502');
    repository.remove();
  });
});

describe('outputs', () => {
  it('are what check writes where no format is named, from the folder of the project file', async () => {
    project("outputs: { table: '-', junit: arch/out.xml }");
    process.chdir('arch/deep');
    const { status, stdout } = await runCli(['check', '../shop.yaml']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('passed: 1 file')]);
    expect(readFileSync('../out.xml', 'utf8')).toContain('<testsuites');
  });

  it.each([
    ['check', ['-f', 'csv']],
    ['check', ['-o', 'out.txt']],
    ['eval', []],
  ])('give way to those that are named, and are not for other verbs: %s %j', async (verb, words) => {
    project('outputs: { junit: out.xml }');
    expect((await runCli([verb, 'arch/shop.yaml', ...words])).status).toBe(0);
    expect(() => readFileSync('out.xml')).toThrow();
  });

  it.each(['arch/shop.yaml', '.ha-calc.yaml'])('never replace what was read: %s', async (path) => {
    const text = `outputs: { junit: ${path} }`;
    project(text);
    const { status, stderr } = await runCli(['check', 'arch/shop.yaml']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^\.ha-calc\.yaml:1:19 {2}error {2}HA116/)]);
    expect(readFileSync('.ha-calc.yaml', 'utf8')).toBe(text);
  });

  it.each([
    ['nowhere/x', 'the folder does not exist'],
    ['sub', 'it is a directory'],
  ])('that cannot be written are told at their line: %s', async (path, why) => {
    mkdirSync('arch/deep/sub');
    project(`files: [../shop.yaml]\noutputs: { json: ok.json, junit: ${path} }`, 'arch/deep/.ha-calc.yaml');
    process.chdir('arch/deep');
    const { status, stderr } = await runCli(['check']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('.ha-calc.yaml:2:34  error  HA110')]);
    expect(stderr.replace(/\s+/g, ' ')).toContain(`${path} cannot be written: ${why}`);
    expect(stderr).toContain('hint: name another file, or make its folder first');
    expect(existsSync('ok.json')).toBe(false);
  });

  it('leave the options of the command line to tell their own mistakes', async () => {
    project('outputs: { junit: nowhere/x }');
    const { stderr } = await runCli(['check', 'arch/shop.yaml', '-o', 'nowhere/x']);
    expect(stderr).toMatch(/^nowhere\/x {2}error {2}HA110/);
  });
});

describe('a project file', () => {
  it('that is wrong ends the run, with everything that is wrong', async () => {
    project('file: [a]\nfail_on: never ever\n');
    const { status, stdout, stderr } = await runCli(['check', 'arch/shop.yaml']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^\.ha-calc\.yaml:1:1 {2}error {2}HA201[\s\S]*\.ha-calc\.yaml:2:10 {2}error {2}HA211/,
    );
  });

  it('is no topology among the files of a folder', async () => {
    project('{}');
    expect(filesIn((await runCli(['eval', '-q', '**/*.yaml'])).stdout)).not.toContain('.ha-calc.yaml');
  });

  it('may be a folder, which is none', async () => {
    mkdirSync('.ha-calc.yaml');
    expect((await runCli(['check', 'arch/shop.yaml'])).status).toBe(0);
  });
});
