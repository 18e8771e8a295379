import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shellScripts, shells } from '../../src/cli/completion/shell-scripts.js';
import { runCli } from '../run-cli.js';
import { ScratchRepository } from './scratch-repository.js';

const root = resolve(import.meta.dirname, '../..');
const SHOP = 'topologies/multi-tier-shop.yaml';

async function complete(...words: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await runCli(['complete', '--', ...words]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0]!);
}

describe('what may come next', () => {
  it('is a verb', async () => {
    expect(await complete('')).toEqual(expect.arrayContaining(['eval', 'check', 'downtime', 'completion']));
    expect(await complete('')).not.toContain('complete');
    expect(await complete('ev')).toEqual(['eval']);
  });

  it('is an option of the verb', async () => {
    expect(await complete('check', '--fail')).toEqual(['--fail-on']);
    expect(await complete('eval', '--fail')).toEqual([]);
  });

  it('is a value of the option, however it is written', async () => {
    expect(await complete('check', '--fail-on', 'w')).toEqual(['warning']);
    expect(await complete('check', '--fail-on=w')).toEqual(['--fail-on=warning']);
    expect(await complete('check', '--fail-on', '=', 'w')).toEqual(['warning']);
    expect(await complete('check', '--fail-on', '=')).toContain('never');
    expect(await complete('check', '--no-such=')).toEqual([]);
    expect(await complete('downtime', '-f', '')).toEqual(['table', 'json']);
    expect(await complete('check', '-f', 's')).toEqual(['sarif']);
  });

  it('is a name of the file at hand', async () => {
    expect(await complete('eval', SHOP, '--journey', '')).toEqual(['browse', 'search', 'checkout']);
    expect(await complete('explain', SHOP, 'cata')).toEqual(['catalog']);
    expect(await complete('explain', SHOP, 'zone')).toEqual(['zone-a', 'zone-b']);
    expect(await complete('eval', SHOP, '--set', 'zone')).toEqual(['zone-a.', 'zone-b.']);
    expect(await complete('eval', '--journey', '')).toEqual([]);
    expect(await complete('eval', 'docs/examples/mistakes.yaml', '--journey', '')).toEqual([]);
  });

  it('is a branch or tag of the repository at hand', async () => {
    const repository = new ScratchRepository();
    repository.write('a', 'one');
    repository.commit();
    repository.git('tag', 'v1');
    process.chdir(repository.folder);
    expect((await complete('check', '--since', '')).toSorted()).toEqual(['main', 'v1']);
    process.chdir(tmpdir());
    expect(await complete('check', '--since', '')).toEqual([]);
    process.chdir(root);
    repository.remove();
  });

  it('is a code, a shell, a format to import', async () => {
    expect(await complete('explain', 'HA30')).toContain('HA301');
    expect(await complete('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await complete('import', '')).toEqual(['open-psa']);
  });

  it('is for the shell to say where a file is wanted', async () => {
    expect(await complete('eval', '')).toEqual([]);
    expect(await complete('eval', SHOP, '-o', '')).toEqual([]);
  });
});

it.each(shells)('completion %s prints the script', async (shell) => {
  expect(await runCli(['completion', shell])).toEqual({ status: 0, stdout: shellScripts[shell], stderr: '' });
});

/** Real shells, where they are installed; in CI they are. */
describe.each([
  [
    'bash',
    [
      '-c',
      `eval "$(ha-calc completion bash)"; complete -p ha-calc >&2; COMP_WORDS=(ha-calc "$@"); COMP_CWORD=$#; _ha_calc; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
    ],
  ],
  ['fish', ['-c', 'ha-calc completion fish | source; complete -C "ha-calc $argv"']],
] as const)('%s', (shell, argv) => {
  const there = spawnSync(shell, ['--version']).status === 0;
  const run = (...words: string[]) =>
    execFileSync(shell, [...argv, ...(shell === 'fish' ? [words.join(' ')] : words)], options())
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]!);

  it.runIf(there || process.env['CI'])('completes verbs, values and names, and files else', () => {
    expect(run('ev')).toEqual(['eval']);
    expect(run('check', '--fail-on', 'w')).toEqual(['warning']);
    expect(run('eval', SHOP, '--journey', 'c')).toEqual(['checkout']);
    expect(run('eval', SHOP, '--journey', "'$(touch hacked)'")).not.toContain('hacked');
  });

  it.runIf(shell === 'bash' && (there || process.env['CI']))(
    'quotes a branch that would be a command',
    () => {
      const repository = new ScratchRepository();
      repository.write('a', 'one');
      repository.commit();
      repository.git('branch', 'x;$(hacked)');
      const words = ['diff', '--git', 'x'];
      const answer = execFileSync(shell, [...argv, ...words], { ...options(), cwd: repository.folder });
      expect(answer.trim()).toBe(String.raw`x\;\$\(hacked\)`);
      repository.remove();
    },
  );
});

describe('zsh', () => {
  const there = spawnSync('zsh', ['--version']).status === 0;

  it.runIf(there || process.env['CI'])('completes what is typed at its prompt', () => {
    expectInZsh('ha-calc ev\t', 'ha-calc eval');
    expectInZsh(`ha-calc eval ${SHOP} --journey c\t`, '--journey checkout');
    expectInZsh('ha-calc check --fail-on=w\t', '--fail-on=warning');
    expectInZsh('ha-calc eval topologies/web-s\t', 'topologies/web-shop.yaml');
  });
});

let bin: string;

beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'completion-'));
  writeFileSync(
    join(bin, 'ha-calc'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/ha-calc.js')}" "$@"\n`,
  );
  chmodSync(join(bin, 'ha-calc'), 0o755);
});
afterAll(() => rmSync(bin, { recursive: true }));

function options() {
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, HOME: bin, TERM: 'xterm' };
  return { cwd: root, env, encoding: 'utf8', stdio: 'pipe', timeout: 20_000 } as const;
}

/** Types at an interactive zsh through its own module for pseudo-terminals, and waits for a text on the screen. */
function expectInZsh(keys: string, wanted: string): void {
  const script = `
    zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z 'PROMPT=; autoload -Uz compinit; compinit -u -D; eval "$(ha-calc completion zsh)"; echo ready:$((1+1))'
    zpty -r z out '*ready:2*'
    zpty -n -w z "$KEYS"
    all=
    for i in {1..100}; do
      while zpty -r -t z out; do all+=$out; done
      [[ $all == *$WANTED* ]] && break
      sleep 0.05
    done
    print -rn -- $all
    zpty -d z`;
  const { env, ...rest } = options();
  const screen = execFileSync('zsh', ['-f', '-c', script], {
    ...rest,
    env: { ...env, KEYS: keys, WANTED: wanted },
  });
  expect(stripVTControlCharacters(screen)).toContain(wanted);
}
