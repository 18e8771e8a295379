import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_PICTURE_EDGES } from '../../src/cli/write-page.js';
import { runCli } from '../run-cli.js';

const shop = 'topologies/web-shop.yaml';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('report', () => {
  it('writes one file, and says nothing', async () => {
    const path = join(folder, 'report.html');
    expect(await runCli(['report', shop, '-o', path])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(path, 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en">.*<\/html>\n$/s);
  });

  it('writes to standard output, and reads standard input', async () => {
    const stdin = readFileSync(shop, 'utf8');
    const { status, stdout } = await runCli(['report', '-'], { stdin });
    expect(status).toBe(0);
    expect(stdout).toContain('<h1>Web shop</h1>');
    expect(stdout).toContain('"file":"-"');
  });

  it('does not change overnight where nothing in the file depends on the day', async () => {
    const page = async (file: string, today: string) =>
      (await runCli(['report', file, '--today', today])).stdout;
    const dated = join(folder, 'dated.yaml');
    writeFileSync(dated, 'components: { a: { availability: 99.9%, as_of: 2026-01-01 } }\nsystem: a\n');
    const days = ['2026-02-01', '2029-02-01'] as const;
    const [first, second] = await Promise.all(days.map((day) => page(dated, day)));
    expect(first).not.toBe(second);
    const [today] = await Promise.all([runCli(['report', shop])]);
    expect(today.stdout).not.toContain('"today"');
    expect(first).toContain('"today":"2026-02-01"');
  });

  it('tells what it left out, and writes the page none the less', async () => {
    const names = Array.from({ length: MAX_PICTURE_EDGES + 1 }, (_, index) => `c${index}`);
    const path = join(folder, 'chain.yaml');
    const components = names.map((name) => `  ${name}: { availability: 99.9% }\n`).join('');
    writeFileSync(path, `components:\n${components}system: [${names}]\n`);
    const { status, stderr } = await runCli(['report', path, '-o', join(folder, 'chain.html')]);
    expect(status).toBe(0);
    expect(stderr.replace(/\n {2}(?!hint)/g, ' ')).toMatch(
      /info {2}HA441 {2}the page has no picture: it would be too large\n {2}hint: choose journeys with --journey/,
    );
    expect(existsSync(join(folder, 'chain.html'))).toBe(true);
  });

  it('takes the options of eval', async () => {
    const { stdout } = await runCli([
      'report',
      shop,
      '--slo',
      '99.99%',
      '--period',
      '30d',
      '--set',
      'db.replicas=2',
    ]);
    const { journeys } = JSON.parse(
      (await runCli(['eval', shop, '--slo', '99.99%', '--set', 'db.replicas=2', '-f', 'json'])).stdout,
    ).topologies[0];
    expect(journeys[0].targets.slo.target).toBe(0.9999);
    expect(stdout).toContain('<b>SLO 99.99 %</b>');
    expect(stdout).toContain('"wish":{"slo":"99.99%","period":"30d","set":["db.replicas=2"]}');
  });
});
