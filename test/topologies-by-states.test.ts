import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.js';
import { type EnumeratedFigures, enumerateParts, type Failed, type Part } from './model/enumerate-parts.js';
import { relativeError } from './relative-error.js';
import { runCli } from './run-cli.js';

const YEAR = 8766;
const SECOND = 1 / 3600;
const MINUTE = 1 / 60;
const DAY = 24;

/** A part by its unavailability and how many hours each failure lasts, by its mean times, or by its failures a year. */
const lasting = (q: number, hours: number): Part => ({ q, w: q / hours });
const between = (up: number, down: number): Part => ({ q: down / (up + down), w: 1 / (up + down) });
const yearly = (times: number, hours: number): Part => ({ q: (times / YEAR) * hours, w: times / YEAR });
/** A reaction that is set off so often an hour, for so many seconds each time, beside something that is up so much of the time. */
const reaction = (w: number, seconds: number, up: number): Part => ({
  q: (w / up) * seconds * SECOND,
  w: w / up,
});
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const equal = (prefix: string, count: number, part: Part) =>
  Object.fromEntries(named(prefix, count).map((name) => [name, part]));
const lost = (failed: Failed, prefix: string, count: number) => named(prefix, count).filter(failed).length;
const anyOf = (failed: Failed, ...names: string[]) => names.some(failed);

const DB = lasting(1e-3, 1);
/** One of two serves, and fails while the other is up. */
const served = ({ q, w }: Part) => w * (1 - q);
const either = ({ q }: Part) => 1 - q ** 2;
/** Of n equal parts at least that many are up. */
const enough = (required: number, of: number, { q }: Part) =>
  1 - enumerateParts(equal('part', of, { q, w: 0 }), (f) => of - lost(f, 'part', of) < required).down;

/** Every journey of the examples of which it is known how often parts fail, but for the largest. */
const byStates: Record<string, Record<string, EnumeratedFigures>> = {
  'two-of-three.yaml': {
    system: enumerateParts(equal('node', 3, between(60 * DAY, 20 * MINUTE)), (f) => lost(f, 'node', 3) > 1),
  },
  'web-shop.yaml': {
    system: enumerateParts(
      {
        ...equal('lb', 2, lasting(1e-3, 0.25)),
        ...equal('app', 3, between(30 * DAY, 10 * MINUTE)),
        db: yearly(4, 45 * MINUTE),
        ...equal('cache', 2, lasting(1e-3, 5 * MINUTE)),
      },
      (f) => lost(f, 'lb', 2) > 1 || lost(f, 'app', 3) > 1 || f('db') || lost(f, 'cache', 2) > 1,
    ),
  },
  'six-single-points.yaml': {
    system: enumerateParts(
      {
        eu: lasting(5e-4, 2),
        dns: lasting(1e-4, 0.5),
        lb: lasting(5e-4, 0.25),
        ...equal('web', 3, between(30 * DAY, 10 * MINUTE)),
        db: yearly(4, 45 * MINUTE),
        config: lasting(1e-3, 20 * MINUTE),
        engineer: yearly(6, 8),
      },
      (f) => anyOf(f, 'eu', 'dns', 'lb', 'db', 'config', 'engineer') || lost(f, 'web', 3) > 2,
    ),
  },
  'three-zones.yaml': { system: threeZones() },
  'postgres-async.yaml': {
    system: enumerateParts(
      { ...equal('db', 2, DB), switching: reaction(served(DB), 0.99 * 45 + 0.01 * 1800, either(DB)) },
      (f) => lost(f, 'db', 2) > 1 || f('switching'),
    ),
  },
  'postgres-sync.yaml': {
    // Each of two fails while the other is up: half of the reads for fifteen seconds.
    read: enumerateParts(
      { ...equal('db', 2, DB), noticing: reaction(2 * served(DB) * 0.5, 15, either(DB)) },
      (f) => lost(f, 'db', 2) > 1 || f('noticing'),
    ),
    write: enumerateParts(equal('db', 2, DB), (f) => lost(f, 'db', 2) > 0),
  },
  'redis-sentinel.yaml': { system: redisSentinel() },
  'cassandra-rf3.yaml': { one: cassandra(1), quorum: cassandra(2) },
  'two-regions.yaml': {
    system: regions(1e-5, (lost, up) => reaction(lost, 0.99 * (30 + 60) + 0.01 * 900, up)),
  },
  'active-active.yaml': { system: regions(1e-5, (lost, up) => reaction(2 * lost * 0.5, 30, up)) },
  'stateless-replicas.yaml': { system: statelessReplicas() },
  'kubernetes-deployment.yaml': { system: kubernetes() },
  'circuit-breaker.yaml': {
    needed: enumerateParts(shop(), (f) => anyOf(f, 'shop', 'fraud')),
    hoped: enumerateParts(
      shop(),
      (f) => f('shop'),
      (f) => anyOf(f, 'shop', 'fraud'),
    ),
    guarded: guarded(5 * 2, 30),
    sluggish: guarded(10 * 60, 600),
  },
  'product-page.yaml': { system: productPage() },
  'bridge.yaml': {
    system: enumerateParts(
      Object.fromEntries(['ul', 'ur', 'll', 'lr', 'x'].map((name) => [name, lasting(0.1, 1)])),
      (f) =>
        (f('ul') || f('ur')) &&
        (f('ll') || f('lr')) &&
        (f('ul') || f('x') || f('lr')) &&
        (f('ll') || f('x') || f('ur')),
    ),
  },
};

/** Of these nothing says how often parts fail; the shop has more states than can be gone through. */
const left = [
  'single-server.yaml',
  'four-tiers.yaml',
  'shared-config.yaml',
  'shared-database.yaml',
  'multi-tier-shop.yaml',
];

describe('topologies/, state by state', () => {
  it('are all here, or said not to be', () => {
    expect([...Object.keys(byStates), ...left].toSorted()).toEqual(readdirSync('topologies').toSorted());
  });

  it.each(Object.entries(byStates))('%s has its states and its outages', async (file, expected) => {
    const { stdout } = await runCli(['eval', `topologies/${file}`, '-f', 'json']);
    const report: Report = JSON.parse(stdout);
    const journeys = report.topologies.flatMap((topology) => topology.journeys);
    expect(journeys.map(({ name }) => name)).toEqual(Object.keys(expected));
    for (const { name, states, outagesPerYear } of journeys) {
      const { down, degraded, outagesPerHour } = expected[name]!;
      expect(relativeError(states.down, down), `${name} down`).toBeLessThan(1e-11);
      expect(relativeError(states.degraded, degraded), `${name} degraded`).toBeLessThan(1e-11);
      expect(Math.abs(states.full - (1 - down - degraded)), `${name} full`).toBeLessThan(1e-13);
      expect(relativeError(outagesPerYear!, outagesPerHour * YEAR), `outages of ${name}`).toBeLessThan(1e-11);
    }
  });
});

function threeZones(): EnumeratedFigures {
  const parts = {
    eu: lasting(1e-4, 2),
    ...equal('zone', 3, lasting(5e-4, 1)),
    ...equal('app', 6, between(30 * DAY, 5 * MINUTE)),
    ...equal('db', 3, between(180 * DAY, 30 * MINUTE)),
  };
  return enumerateParts(parts, (f) => {
    const up = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, i) => i).filter((i) => !f(`${prefix}${i}`) && !f(`zone${i % 3}`))
        .length;
    return f('eu') || up('app', 6) < 3 || up('db', 3) < 2;
  });
}

function redisSentinel(): EnumeratedFigures {
  const redis = lasting(1e-3, 20 * MINUTE);
  const agree = 0.99 * (1 - 3 * 5e-3 ** 2 * (1 - 5e-3) - 5e-3 ** 3);
  const parts = {
    ...equal('redis', 2, redis),
    switching: reaction(served(redis), agree * 15 + (1 - agree) * 900, either(redis)),
  };
  return enumerateParts(parts, (f) => lost(f, 'redis', 2) > 1 || f('switching'));
}

function cassandra(needed: number): EnumeratedFigures {
  const link = lasting(1e-3, 20 * MINUTE);
  const parts = { ...equal('node', 3, lasting(5e-3, 1)), atlantic: link, overland: link, pacific: link };
  return enumerateParts(parts, (f) => {
    const us = !f('atlantic') || !(f('overland') || f('pacific'));
    const ap = !f('overland') || !(f('atlantic') || f('pacific'));
    const reached = [true, us, ap].filter((way, index) => way && !f(`node${index}`));
    return reached.length < needed;
  });
}

/** Two regions of a domain, a web tier and a database behind one entrance, and how a lost region is made up for. */
function regions(entrance: number, reacting: (lostPerHour: number, up: number) => Part): EnumeratedFigures {
  const inside: Record<string, Part> = { domain: lasting(5e-4, 2), web: lasting(5e-4, 0.5), db: DB };
  const names = Object.keys(inside);
  const works = names.reduce((product, name) => product * (1 - inside[name]!.q), 1);
  // Each fails while the others of its region work, and the other region does.
  const lostPerHour = names.reduce((sum, name) => {
    const { q, w } = inside[name]!;
    return sum + (w * works * works) / (1 - q);
  }, 0);
  const both = ['eu', 'us'].flatMap((region) => names.map((name) => [`${region}-${name}`, inside[name]!]));
  const parts = {
    ...(Object.fromEntries(both) as Record<string, Part>),
    entrance: lasting(entrance, MINUTE),
    reacting: reacting(lostPerHour, 1 - (1 - works) ** 2),
  };
  const gone = (f: Failed, region: string) => names.some((name) => f(`${region}-${name}`));
  return enumerateParts(parts, (f) => f('entrance') || f('reacting') || (gone(f, 'eu') && gone(f, 'us')));
}

function statelessReplicas(): EnumeratedFigures {
  const lb = lasting(1e-4, 10 * MINUTE);
  const { q, w } = between(20 * DAY, 5 * MINUTE);
  const own = { q: (q - 0.02 * q) / (1 - 0.02 * q), w: 0.98 * w };
  const parts = {
    ...equal('lb', 2, lb),
    switching: reaction(served(lb), 0.999 * 4 + 0.001 * 600, either(lb)),
    ...equal('web', 4, own),
    together: { q: 0.02 * q, w: 0.02 * w },
    // One of four fails while all are up: a quarter of the requests for 3 · 5 + 2 seconds.
    noticing: reaction(4 * own.w * (1 - own.q) ** 3 * 0.25, 17, enough(3, 4, own)),
  };
  return enumerateParts(
    parts,
    (f) => lost(f, 'lb', 2) > 1 || lost(f, 'web', 4) > 1 || anyOf(f, 'switching', 'together', 'noticing'),
  );
}

function kubernetes(): EnumeratedFigures {
  const pod = between(10 * DAY, 2 * MINUTE);
  const parts = {
    release: yearly(12, 10 * MINUTE),
    ...equal('pod', 3, pod),
    noticing: reaction(3 * pod.w * (1 - pod.q) ** 2 * (1 / 3), 6, enough(2, 3, pod)),
  };
  return enumerateParts(parts, (f) => lost(f, 'pod', 3) > 1 || anyOf(f, 'release', 'noticing'));
}

function shop(): { shop: Part; fraud: Part } {
  return { shop: lasting(5e-4, 0.5), fraud: yearly(48, 1) };
}

/** What a closed breaker costs that guards a part, which fails w times an hour while the journey is up: by its states. */
function breaker(
  { q, w }: Part,
  up: number,
  seconds: number,
  recovery: number,
): { opening: Part; after: Part } {
  // Closed and the part up, or open and the part up: from the first w / (1 - q) an hour trip, from the other all close.
  const open = (w / (1 - q)) * (recovery / 2) * SECOND;
  const trips = w / (1 + open);
  return { opening: reaction(trips * up, seconds, up), after: { q: open / (1 + open), w: trips / (1 - q) } };
}

/** Each time that the fraud check fails while there is a shop, callers hang; then it stays open for half of `recovery`. */
function guarded(seconds: number, recovery: number): EnumeratedFigures {
  const parts = { ...shop(), ...breaker(shop().fraud, 1 - 5e-4, seconds, recovery) };
  return enumerateParts(
    parts,
    (f) => anyOf(f, 'shop', 'opening'),
    (f) => anyOf(f, 'shop', 'opening', 'fraud', 'after'),
  );
}

function productPage(): EnumeratedFigures {
  const own = {
    cdn: lasting(1e-4, 0.25),
    catalog: lasting(5e-4, 0.5),
    reviews: lasting(5e-3, 1),
    recommendations: lasting(2e-3, 1),
    bestsellers: lasting(1e-3, 10 * MINUTE),
  };
  const page = (f: Failed) => f('cdn') || f('catalog') || (f('recommendations') && f('bestsellers'));
  const parts = { ...own, ...breaker(own.reviews, 1 - enumerateParts(own, page).down, 10, 30) };
  return enumerateParts(
    parts,
    (f) => page(f) || f('opening'),
    (f) => anyOf(f, 'cdn', 'catalog', 'recommendations', 'reviews', 'opening', 'after'),
  );
}
