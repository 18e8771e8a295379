import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { runCli } from '../run-cli.js';
import { ScratchRepository } from './scratch-repository.js';

const home = process.cwd();
const env = { GITHUB_ACTIONS: 'true' };
const names = ['::add-mask::true.yaml', 'x ##[set-output name=sarif]evil.yaml', '  ::stop-commands::z.yaml'];
let place: string;

/** A line that the runner obeys, as in ActionCommand.cs of actions/runner. */
const isObeyed = (line: string) => /^[\s\x85]*::[^:]+::|##\[[^\]]+\]/.test(line);
const obeyed = (text: string) => text.split(/\r\n|[\r\n]/).filter(isObeyed);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'runner-'));
  process.chdir(place);
  const broken = '##[add-mask]a: ::error::b\n::set-output name=x::y\ncomponents: [  ##[group]z\n';
  const good =
    'components:\n  db: { availability: 99%, mttr: 1h, source: "::warning::x ##[error]y" }\nsystem: db\ntargets: { slo: 99.9% }\n';
  for (const [index, name] of names.entries()) writeFileSync(name, index === 0 ? broken : good);
});

afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

describe('what is printed on a runner', () => {
  it('would be obeyed', async () => {
    const { stdout, stderr } = await runCli(['check', '--', ...names]);
    expect(obeyed(stdout).length * obeyed(stderr).length).toBeGreaterThan(0);
  });

  it.each(evaluationFormats.filter((format) => format !== 'github'))(
    'holds no command as %s',
    async (format) => {
      for (const verb of ['check', 'eval', 'risks', 'chaos']) {
        const { stdout, stderr } = await runCli([verb, '-f', format, '--', ...names], { env });
        expect([obeyed(stdout), obeyed(stderr)]).toEqual([[], []]);
        expect(stdout + stderr).toMatch(/\\u0023\[|\\u003a:/);
        if (format === 'json')
          expect(JSON.parse(stdout)).toEqual(
            JSON.parse((await runCli([verb, '-f', 'json', '--', ...names])).stdout),
          );
      }
    },
  );

  it('holds annotations and no other command as github', async () => {
    const { stdout, stderr } = await runCli(['check', '-f', 'github', '--', ...names], { env });
    expect(stdout).toBe((await runCli(['check', '-f', 'github', '--', ...names])).stdout);
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .every((line) => /^::(error|warning|notice) file=/.test(line)),
    ).toBe(true);
    expect(obeyed(stderr)).toEqual([]);
  });

  it.each([
    ['TF_BUILD', 'True', '##vso[task.setvariable variable=x]y'],
    ['TEAMCITY_VERSION', '2026.1', "##teamcity[buildStatus status='SUCCESS']"],
  ])('holds none of other runners: %s', async (name, value, text) => {
    writeFileSync('b.yaml', `components: { ${text}\n`);
    for (const format of ['table', 'github'])
      expect(
        Object.values(await runCli(['check', '-f', format, 'b.yaml'], { env: { [name]: value } })).join(),
      ).not.toContain(text.slice(0, 6));
    expect((await runCli(['check', 'b.yaml'])).stderr).toContain(text.slice(0, 6));
  });

  it('holds none in messages, help and what is wrong with the command line', async () => {
    writeFileSync('.ha-calc.yaml', 'filez: x ##[set-output name=sarif]evil.sarif\n');
    for (const words of [
      ['check'],
      ['check', '##[error]'],
      ['::error::'],
      ['calc', '##[error]'],
      ['explain', '::error::x'],
    ]) {
      const { stdout, stderr } = await runCli(words, { env });
      expect(obeyed(stdout + stderr)).toEqual([]);
    }
  });
});

describe('names and subjects with control characters', () => {
  it('are shown as escapes, on one line', async () => {
    const repository = new ScratchRepository();
    const name = 'a\n::set-output name=x::y\x1b[2J.yaml';
    repository.write(name, 'components: { db: { availability: 99% } }\nsystem: db\n');
    repository.git('add', '--all');
    repository.git('commit', '-q', '-m', 'subject \x1b[2J \u202e end');
    process.chdir(repository.folder);
    const { stderr } = await runCli(['check', '--since', 'HEAD', name]);
    expect(stderr).toBe('a\\x0a::set-output name=x::y\\x1b[2J.yaml has not changed since HEAD\n');
    const { stdout } = await runCli(['complete', '--', 'diff', '--git', '']);
    expect(stdout).toBe('main\tsubject \\x1b[2J \\u{202e} end\n');
    process.chdir(place);
    repository.remove();
  });
});
