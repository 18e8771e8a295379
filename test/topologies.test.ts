import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.js';
import { expectGolden } from './golden.js';
import { relativeError } from './relative-error.js';
import { runCli } from './run-cli.js';

const EDITOR_LINE = '# yaml-language-server: $schema=../schema/topology.schema.json';

const files = readdirSync('topologies');

/** Unavailability per journey, by hand. */
const byHand: Record<string, Record<string, number>> = {
  'single-server.yaml': { system: 1e-3 },
  'two-of-three.yaml': { system: twoOfThree(minutes(20) / (days(60) + minutes(20))) },
  'four-tiers.yaml': { system: series(1e-6, 1e-9, 1e-6, 1e-6) },
  'shared-database.yaml': { system: series(1e-4, 1e-4, 5e-4 ** 2) },
  'web-shop.yaml': {
    system: series(
      1e-6,
      twoOfThree(minutes(10) / (days(30) + minutes(10))),
      (4 * minutes(45)) / days(365.25),
      1e-6,
    ),
  },
  'three-zones.yaml': { system: threeZones() },
  'multi-tier-shop.yaml': multiTierShop(),
};

describe('topologies/', () => {
  it('are the ones that are worked out below', () => {
    expect(files.toSorted()).toEqual(Object.keys(byHand).toSorted());
  });

  it.each(files)('%s helps editors, says what it shows and is evaluated as before', async (file) => {
    const [editor, comment] = readFileSync(`topologies/${file}`, 'utf8').split('\n');
    expect(editor).toBe(EDITOR_LINE);
    expect(comment).toMatch(/^# [A-Z]/);
    const { status, stdout, stderr } = await runCli(['eval', `topologies/${file}`, '-f', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const scrubbed = stdout.replace(/"version": ".*"/, '"version": "…"');
    expectGolden(`test/golden/topologies/${file.replace('.yaml', '.json')}`, scrubbed);
  });

  it.each(Object.entries(byHand))('%s comes to what a pocket calculator says', async (file, expected) => {
    const { stdout } = await runCli(['eval', `topologies/${file}`, '-f', 'json']);
    const report: Report = JSON.parse(stdout);
    const journeys = report.topologies.flatMap((topology) => topology.journeys);
    expect(journeys.map(({ name }) => name)).toEqual(Object.keys(expected));
    for (const { name, unavailability } of journeys) {
      expect(relativeError(unavailability, expected[name]!), name).toBeLessThan(1e-12);
    }
  });
});

function threeZones(): number {
  const app = minutes(5) / (days(30) + minutes(5));
  const db = minutes(30) / (days(180) + minutes(30));
  // However many zones are down, each takes two of six applications and one of three database nodes with it.
  const inRegion = [0, 1, 2, 3].map((down) => {
    const chance = density(3, down, 5e-4);
    return chance * series(fewerThan(3, 6 - 2 * down, app), fewerThan(2, 3 - down, db));
  });
  return series(
    1e-4,
    inRegion.reduce((sum, part) => sum + part),
  );
}

function multiTierShop(): Record<string, number> {
  const up = (mtbf: number, mttr: number) => mttr / (mtbf + mttr);
  const deploy = (4 * minutes(10)) / days(365.25);
  const web = up(days(14), minutes(3));
  const catalog = up(days(21), minutes(5));
  const search = up(days(10), minutes(10));
  const orders = up(days(30), minutes(5));
  const edge = [1e-5, 5e-4, 1e-4, deploy];
  /** What is needed in the zones, given how many replicas of four, and of three, are left and in how many zones. */
  const inZones = (needs: (fours: number, threes: number, zones: number) => number[]) =>
    // Zone a holds two of three replicas, zone b one; of four, each holds two.
    (1 - 5e-4) ** 2 * series(...needs(4, 3, 2)) +
    5e-4 * (1 - 5e-4) * (series(...needs(2, 2, 1)) + series(...needs(2, 1, 1))) +
    5e-4 ** 2;
  const common = (fours: number, zones: number) => [1e-4 ** zones, fewerThan(2, fours, web), 1e-3 ** zones];
  const browse = inZones((fours, _, zones) => [...common(fours, zones), fewerThan(2, fours, catalog)]);
  const find = inZones((fours, threes, zones) => [...common(fours, zones), fewerThan(2, threes, search)]);
  const order = inZones((fours, threes, zones) => [
    ...common(fours, zones),
    fewerThan(2, fours, catalog),
    fewerThan(2, fours, orders),
    fewerThan(2, threes, 5e-4),
  ]);
  return {
    browse: series(...edge, browse),
    search: series(...edge, find),
    checkout: series(...edge, order, 1e-3 * 2e-3),
  };
}

function minutes(count: number): number {
  return 60 * count;
}

function days(count: number): number {
  return 86_400 * count;
}

/** 1 − Π(1 − q), without losing what is small. */
function series(...parts: number[]): number {
  return parts.reduce((sum, q) => sum + (1 - sum) * q, 0);
}

/** Two or three of three down. */
function twoOfThree(q: number): number {
  return 3 * q ** 2 - 2 * q ** 3;
}

/** Exactly `down` of n units down. */
function density(n: number, down: number, q: number): number {
  let choose = 1;
  for (let i = 0; i < down; i++) choose = (choose * (n - i)) / (i + 1);
  return choose * q ** down * (1 - q) ** (n - down);
}

/** Fewer than `required` of n units up. */
function fewerThan(required: number, n: number, q: number): number {
  let sum = 0;
  for (let down = Math.max(0, n - required + 1); down <= n; down++) sum += density(n, down, q);
  return sum;
}
