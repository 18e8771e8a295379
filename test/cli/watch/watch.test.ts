import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../run-cli.js';

const bin = resolve('bin/ha-calc.js');
const shop = resolve('test/cli/files/shop.yaml');
const text = readFileSync(shop, 'utf8');
const worse = text.replace('replicas: 2', 'replicas: 1');
let place: string;
let child: ChildProcess | undefined;
let output: string;
let errors: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'watch-'));
  copyFileSync(shop, join(place, 'shop.yaml'));
  output = '';
  errors = '';
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(place, { recursive: true });
});

function start(...words: string[]): ChildProcess {
  child = spawn(process.execPath, [bin, 'eval', '--watch', '-q', ...words], { cwd: place });
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  return child;
}

/** Waits until as many evaluations have been shown, and gives what came since the last call. */
async function shown(evaluations: number): Promise<string> {
  const count = () => output.split('Ctrl-C ends').length - 1;
  await expect.poll(count, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(evaluations);
  return output.split('Ctrl-C ends\n')[evaluations - 1]!;
}

async function ended(process: ChildProcess): Promise<[number | null, string | null]> {
  return new Promise((done) => process.once('exit', (code, signal) => done([code, signal])));
}

const file = () => join(place, 'shop.yaml');

describe('eval --watch', () => {
  it('evaluates again at every save, with what it changed, whatever becomes of the file', async () => {
    const running = start('shop.yaml');
    expect(await shown(1)).toMatch(/^shop\.yaml {2}system {2}99\.965 %[\s\S]*\nwatching 1 file, $/);
    writeFileSync(file(), worse);
    expect(await shown(2)).toMatch(
      /99\.86 %[\s\S]*\d\d:\d\d:\d\d {2}shop\.yaml changed\n {2}system {2}\+8\.75 hours a year {2}from 3h 1m to 11h 46m\n/,
    );
    appendFileSync(file(), 'x: [\n');
    expect(await shown(3)).toMatch(/shop\.yaml changed and cannot be evaluated\nwatching 1 file/);
    await expect.poll(() => errors).toContain('error  HA101');
    rmSync(file());
    expect(await shown(4)).toMatch(/shop\.yaml changed and cannot be evaluated\nwatching 1 file/);
    await expect.poll(() => errors).toContain('error  HA109');
    // What many editors do: a new file in the place of the old one.
    writeFileSync(join(place, 'draft'), text);
    renameSync(join(place, 'draft'), file());
    expect(await shown(5)).toMatch(
      /shop\.yaml changed\n {2}system {2}-8\.75 hours a year {2}from 11h 46m to 3h 1m\n/,
    );
    appendFileSync(file(), '# a remark\n');
    expect(await shown(6)).toMatch(/shop\.yaml changed, no figure did\n/);
    running.kill('SIGINT');
    expect(await ended(running)).toEqual([0, null]);
  });

  it('says what became of a target where no figure changed, and that others did where no downtime did', async () => {
    start('shop.yaml');
    await shown(1);
    writeFileSync(file(), text.replace('99.95%', '99.99%'));
    expect(await shown(2)).toMatch(
      /shop\.yaml changed\n {2}system {2}SLO 99\.99 % missed {2}was 99\.95 % met\n/,
    );
    // Half as often for twice as long.
    writeFileSync(
      file(),
      text.replace('99.95%', '99.99%').replace('failures: 4/year, mttr: 45m', 'failures: 2/year, mttr: 90m'),
    );
    expect(await shown(3)).toMatch(/shop\.yaml changed, no downtime and no target did\n/);
  });

  it('sees files that begin or cease to match a pattern', async () => {
    start('*.yaml');
    await shown(1);
    writeFileSync(join(place, 'other.yaml'), worse);
    expect(await shown(2)).toMatch(/other\.yaml changed[\s\S]*watching 2 files/);
    rmSync(join(place, 'other.yaml'));
    expect(await shown(3)).toMatch(/other\.yaml is gone\nwatching 1 file/);
  });

  it('shows names of files with control characters as escapes', async () => {
    start('*.yaml');
    await shown(1);
    writeFileSync(join(place, 'a\n::set-output\x1b.yaml'), worse);
    expect(await shown(2)).toMatch(/\d {2}a\\x0a::set-output\\x1b\.yaml changed/);
  });

  it('says that a file has none of the journeys that are asked for', async () => {
    copyFileSync(resolve('test/cli/files/journeys.yaml'), join(place, 'journeys.yaml'));
    start('*.yaml', '--journey', 'checkout');
    expect(await shown(1)).toMatch(/^journeys\.yaml {2}checkout[\s\S]*\nwatching 1 file, $/);
    writeFileSync(file(), worse);
    expect(await shown(2)).toMatch(/shop\.yaml changed and has no journey that is asked for\n/);
    await expect.poll(() => errors).toBe('left out: shop.yaml has no journey `checkout`\n'.repeat(2));
  });

  it('takes a file that is written in steps for one change', async () => {
    start('shop.yaml');
    await shown(1);
    const lines = worse.split(/(?<=\n)/);
    writeFileSync(file(), '');
    for (const line of lines) {
      appendFileSync(file(), line);
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(await shown(2)).toMatch(/\+8\.75 hours a year/);
  });

  it.each([
    [['-f', 'json', 'shop.yaml'], /--watch is for the terminal/],
    [['-o', 'out.txt', 'shop.yaml'], /--watch is for the terminal/],
    [['-'], /--watch wants files/],
  ])('refuses %j', async (words, message) => {
    const { status, stdout, stderr } = await runCli(['eval', '--watch', ...words]);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });
});
