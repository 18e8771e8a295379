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
  'postgres-sync.yaml': {
    read: 1e-6 + (1e-3 / minutes(60)) * (1 - 1e-3) * 15,
    write: series(1e-3, 1e-3),
  },
  'postgres-async.yaml': {
    system: 1e-6 + (1e-3 / minutes(60)) * (1 - 1e-3) * (0.99 * 45 + 0.01 * minutes(30)),
  },
  'redis-sentinel.yaml': { system: redisSentinel() },
  'cassandra-rf3.yaml': cassandra(),
  'two-regions.yaml': { system: twoRegions() },
  'active-active.yaml': { system: activeActive() },
  'stateless-replicas.yaml': { system: statelessReplicas() },
  'circuit-breaker.yaml': circuitBreaker(),
  'kubernetes-deployment.yaml': {
    system: series(
      minutes(10) / (days(365.25) / 12),
      // One of three fails while the other two are up; a third of the requests for six seconds.
      twoOfThree(minutes(2) / (days(10) + minutes(2))) +
        (6 / (days(10) + minutes(2))) * (days(10) / (days(10) + minutes(2))) ** 2,
    ),
  },
  'product-page.yaml': { system: productPage() },
  'shared-config.yaml': { system: series(1e-3, 1e-9, 1e-9, 2.5e-7) },
  'bridge.yaml': { system: 1 - 0.97848 },
  'six-single-points.yaml': {
    system: series(
      1e-4,
      5e-4,
      5e-4,
      (minutes(10) / (days(30) + minutes(10))) ** 3,
      (4 * minutes(45)) / days(365.25),
      1e-3,
      (6 * minutes(480)) / days(365.25),
    ),
  },
};

describe('topologies/', () => {
  it('are the ones that are worked out below', () => {
    expect(files.toSorted()).toEqual(Object.keys(byHand).toSorted());
  });

  it.each(files)('%s helps editors, says what it shows and is evaluated as before', async (file) => {
    const [editor, first, ...lines] = readFileSync(`topologies/${file}`, 'utf8').split('\n');
    expect(editor).toBe(EDITOR_LINE);
    expect(first).toMatch(/^# [A-Z]/);
    expect(lines.findIndex((line) => !line.startsWith('# '))).toBeGreaterThanOrEqual(2);
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

function redisSentinel(): number {
  const agree = 0.99 * (1 - twoOfThree(5e-3));
  return 1e-6 + (1e-3 / minutes(20)) * (1 - 1e-3) * (agree * 15 + (1 - agree) * minutes(15));
}

function cassandra(): Record<string, number> {
  const [node, link] = [5e-3, 1e-3];
  // Europe is cut off where both of its links are; one other region is where one of them and the third are.
  const alone = link ** 2;
  const pair = 2 * link ** 2 * (1 - link);
  const all = 1 - alone - pair;
  return {
    one: all * node ** 3 + pair * node ** 2 + alone * node,
    quorum: all * twoOfThree(node) + pair * series(node, node) + alone,
  };
}

/** How much a region of the two examples is down, and how often a second it goes down while the other one works. */
function regionOfTwo(): { region: number; lost: number } {
  const parts = [
    { q: 5e-4, down: minutes(120) },
    { q: 5e-4, down: minutes(30) },
    { q: 1e-3, down: minutes(60) },
  ];
  const region = series(...parts.map(({ q }) => q));
  // Each fails while the other two work, and the other region does.
  const each = parts.map(({ q, down }) => ((q / down) * (1 - region) ** 2) / (1 - q));
  return { region, lost: each.reduce((sum, frequency) => sum + frequency) };
}

function twoRegions(): number {
  const { region, lost } = regionOfTwo();
  return series(1e-5, region ** 2 + lost * (0.99 * (30 + 60) + 0.01 * minutes(15)));
}

function activeActive(): number {
  const { region, lost } = regionOfTwo();
  // Either may be lost, for thirty seconds of half of the requests.
  return series(1e-5, region ** 2 + 2 * lost * 0.5 * 30);
}

function statelessReplicas(): number {
  const lb = 1e-8 + (1e-4 / minutes(10)) * (1 - 1e-4) * (0.999 * 4 + 0.001 * minutes(10));
  const [up, down] = [days(20), minutes(5)];
  const all = down / (up + down);
  const own = (all - 0.02 * all) / (1 - 0.02 * all);
  // One of four fails by itself while all are up: a quarter of the requests for 3 · 5 + 2 seconds.
  const noticing = 4 * (0.98 / (up + down)) * (1 - own) ** 3 * 0.25 * 17;
  return series(lb, fewerThan(3, 4, own) + noticing, 0.02 * all);
}

function circuitBreaker(): Record<string, number> {
  const shop = 5e-4;
  const month = days(365.25) / 12;
  const fraud = (4 * minutes(60)) / month;
  // A closed breaker trips when it fails; half of its timeout after the repair it closes.
  const closed = (recovery: number) => 1 / (1 + ((4 / month) * (recovery / 2)) / (1 - fraud));
  const hanging = (seconds: number, recovery: number) => (4 / month) * closed(recovery) * seconds;
  return {
    needed: series(shop, (4 * minutes(60)) / month),
    hoped: shop,
    guarded: series(shop, hanging(5 * 2, 30)),
    sluggish: series(shop, hanging(10 * minutes(1), minutes(10))),
  };
}

function productPage(): number {
  const hard = series(1e-4, 5e-4, 2e-3 * 1e-3);
  // Each time that reviews fail while there is a page: ten seconds until the breaker opens.
  const open = ((5e-3 / minutes(60)) * 15) / (1 - 5e-3);
  return series(hard, ((5e-3 / minutes(60)) * 10) / (1 + open));
}

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
