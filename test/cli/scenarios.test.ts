import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.js';
import { type CliRun, runCli } from '../run-cli.js';
import { formatScenario, parseScenario, type Scenario } from './scenario.js';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = 'test/cli/scenarios';
const names = readdirSync(join(root, folder)).sort();
const scenarios = names.map((name): [string, Scenario] => [
  name,
  parseScenario(readFileSync(join(root, folder, name), 'utf8')),
]);
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'scenario-'));
  process.chdir(place);
});

afterEach(() => {
  process.chdir(root);
  rmSync(place, { recursive: true });
});

describe('in this process', () => {
  it.each(scenarios)('%s', async (name, scenario) => {
    await expectScenario(name, scenario, () => runCli(scenario.argv, scenario));
  });
});

describe('as a process of its own', () => {
  it.each(scenarios.filter(([, { bin }]) => bin))('%s', async (name, scenario) => {
    await expectScenario(name, scenario, () => runBin(scenario));
  });
});

/** The exit status is written by hand, so no update of the goldens can bless a wrong one. */
async function expectScenario(
  name: string,
  scenario: Scenario,
  run: () => CliRun | Promise<CliRun>,
): Promise<void> {
  const before = layOut(scenario);
  const { status, stdout, stderr } = await run();
  expect(status).toBe(scenario.status);
  const written = new Map([...snapshot()].filter(([path, text]) => before.get(path) !== text));
  expect([...before.keys()].filter((path) => !snapshot().has(path))).toEqual([]);
  const text = formatScenario(scenario, { stdout, stderr, written });
  expectGolden(`${folder}/${name}`, text.replaceAll(version, 'VERSION'));
}

/** Makes the files, and tells what there is. */
function layOut({ use, files, folders, links }: Scenario): Map<string, string> {
  for (const name of folders) mkdirSync(name, { recursive: true });
  for (const name of use) copyFileSync(join(root, 'test/cli/files', name), name);
  for (const [name, text] of files) writeFileSync(name, text);
  for (const [name, target] of links) symlinkSync(target, name);
  return snapshot();
}

function snapshot(): Map<string, string> {
  const entries = readdirSync('.', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

function runBin({ argv, stdin, env }: Scenario): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ha-calc.js'), ...argv], {
    input: stdin,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return { status: status ?? -1, stdout, stderr };
}
