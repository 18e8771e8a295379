import { describe, expect, it } from 'vitest';
import { journeyChaos, MAX_STEPS } from '../../../src/analysis/chaos.js';
import { YEAR } from '../../../src/quantity/calendar.js';
import { topologyOf } from '../../topology-of.js';

function chaosOf(text: string, maxSteps = MAX_STEPS) {
  const topology = topologyOf(text);
  const chaos = journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: true, maxSteps });
  if ('entangled' in chaos) throw new Error('too entangled');
  const named = (...names: string[]) =>
    chaos.scenarios.find(({ failures }) => failures.map(({ name }) => name).join() === names.join())!;
  return { ...chaos, named };
}

describe('by hand', () => {
  it('two of three: one down, both others are needed; a pair is down', () => {
    const { named, gameDays } = chaosOf(`
components: { x: { availability: 99%, replicas: 3, required: 2 } }
system: x`);
    expect(named('x#1')).toMatchObject({ state: 'full', newSinglePoints: ['x'] });
    expect(named('x#1').availability).toBeCloseTo(0.99 * 0.99, 14);
    expect(named('x#1', 'x#1')).toMatchObject({ state: 'down', availability: 0, newSinglePoints: [] });
    expect(named('x')).toMatchObject({ state: 'down' });
    // One of three is down 1 - 0.99^3 of the time.
    expect(gameDays).toHaveLength(1);
    expect(gameDays[0]!.worth).toBeCloseTo((1 - 0.99 ** 3) * 0.99 * 0.99 * YEAR, 4);
  });

  it('a failover of two: while one is down nothing is spare, so nothing is left to fail over', () => {
    const { availability, named } = chaosOf(`
components:
  db: { availability: 99.9%, mttr: 1h, replicas: 2, failover: { detection: 15s, switchover: 45s, success: 100% } }
system: db`);
    // The one that serves fails w = q / mttr times an hour, and (1 - q) of the time meets a spare; a minute each time.
    const reaction = 0.001 * 0.999 * (1 / 60);
    expect(1 - availability).toBeCloseTo(1e-6 + reaction, 14);
    expect(named('db#1').availability).toBeCloseTo(0.999, 14);
    expect(named('db#1').newSinglePoints).toEqual(['db']);
  });

  it('a health check of three: with one down the other two share the load, of which one is then a half', () => {
    const { availability, named } = chaosOf(`
components:
  app: { availability: 99%, mttr: 1h, replicas: 3, health_check: { interval: 36s, failure_threshold: 1 } }
system: app`);
    // Each share of an n-th is lost for 0.01 h, w / (1 - q) times an hour while at least two are up.
    const reaction = (spare: number) => (0.01 / 0.99) * spare * 0.01;
    const [three, two] = [0.99 ** 3 + 3 * 0.99 ** 2 * 0.01, 0.99 ** 2];
    // Of three one more may fail meanwhile, of which the other two take note only if both are up.
    const again = 1 + ((0.01 / 0.99) * 0.01 * two) / (1 - 1e-4);
    expect(1 - availability).toBeCloseTo(1e-6 + reaction(three) / again, 14);
    expect(1 - named('app#1').availability).toBeCloseTo(1e-4 + reaction(two), 14);
    expect(1 - named('app#1', 'app#1').availability).toBeCloseTo(0.01, 14);
  });

  it('the arbiter of a failover away: nothing switches, and every failure is as long as its repair', () => {
    const { named } = chaosOf(`
components:
  watch: { availability: 99%, mttr: 1h }
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    failover: { detection: 1s, switchover: 0s, success: 100%, manual: 30m, needs: watch }
system: db`);
    const { state, availability } = named('watch');
    expect(state).toBe('full');
    expect(1 - availability).toBeCloseTo(1e-6 + 0.001 * 0.999 * 0.5, 14);
  });

  it('the arbiter of a failover away: what serves is a single point, unless somebody switches sooner than it is repaired', () => {
    const points = (failover: string) =>
      chaosOf(`
components:
  watch: { availability: 99%, mttr: 1h }
  db: { availability: 99.9%, mttr: 1h, replicas: 2, failover: { detection: 1s, needs: watch, ${failover} } }
system: db`).named('watch').newSinglePoints;
    expect(points('success: 99%')).toEqual(['db']);
    expect(points('manual: 2h')).toEqual(['db']);
    expect(points('manual: 59m')).toEqual([]);
  });

  it('the arbiter and what serves away at once: nothing switches, unless somebody does sooner than it is repaired', () => {
    const during = (manual: string, ...failed: string[]) =>
      chaosOf(`
domains: { z: { availability: 99.9%, mttr: 2h } }
components:
  watch: { availability: 99%, mttr: 1h, replicas: 3, required: 2 }
  a: { availability: 99.9%, mttr: 1h, in: z }
  b: { availability: 99.9%, mttr: 1h }
system: { failover: { primary: a, standby: b, detection: 1s, ${manual} needs: watch } }`).named(...failed);
    expect(during('', 'watch', 'a')).toMatchObject({ state: 'down', availability: 0, notTakenOver: ['a'] });
    expect(during('manual: 1h,', 'watch', 'a').state).toBe('down');
    // Sooner than a, or the zone that it is in, is back: b serves.
    expect(during('manual: 59m,', 'watch', 'a')).toMatchObject({ state: 'full', notTakenOver: [] });
    expect(during('manual: 59m,', 'watch', 'a').availability).toBeCloseTo(0.999, 14);
    expect(during('manual: 1h,', 'watch', 'z').state).toBe('full');
    expect(during('manual: 2h,', 'watch', 'z').state).toBe('down');
    // Two of three watch on, and what waits is not missed.
    expect(during('', 'watch#1', 'a').state).toBe('full');
    expect(during('', 'watch', 'b')).toMatchObject({ state: 'full', newSinglePoints: ['z', 'a'] });
  });

  it('a zone that takes what serves and its arbiter: nothing switches', () => {
    const { named } = chaosOf(`
domains: { x: {}, y: {}, z: { availability: 99.9%, mttr: 2h } }
components:
  watch: { availability: 99%, mttr: 1h, in: z }
  db: { availability: 99.9%, mttr: 1h, replicas: 3, spread: [z, y, x], failover: { detection: 1s, needs: watch } }
  cache: { availability: 99%, mttr: 1h, replicas: 2 }
  extra: { availability: 99%, mttr: 1h, in: z }
  spare: { availability: 99%, mttr: 1h }
blocks: { soft: { failover: { primary: extra, standby: spare, detection: 1s, needs: watch } } }
system: [cache, { parallel: [db, cache] }, { optional: soft }]`);
    // Of the two in parallel only the cache is left, which was needed anyhow; the soft part is away.
    expect(named('z')).toMatchObject({ state: 'degraded', notTakenOver: ['db', 'extra'] });
    expect(named('z').availability).toBeCloseTo(1 - 1e-4, 14);
  });

  it('the arbiter of two failovers away, one around the other: what the inner one misses the outer one misses too', () => {
    const { named } = chaosOf(`
components:
  watch: { availability: 99%, mttr: 1h }
  a: { availability: 99.9%, mttr: 1h }
  b: { availability: 99.9%, mttr: 1h }
  c: { availability: 99.9%, mttr: 1h }
blocks:
  inner: { failover: { primary: a, standby: b, detection: 1s, needs: watch } }
system: { failover: { primary: inner, standby: c, detection: 1s, needs: watch } }`);
    expect(named('watch').newSinglePoints).toEqual(['a']);
    // At once, nothing takes over from a, neither b nor c.
    expect(named('watch', 'a')).toMatchObject({
      state: 'down',
      availability: 0,
      notTakenOver: ['inner', 'a'],
    });
    expect(named('a', 'b').newSinglePoints).toEqual(['c']);
  });

  it('a domain without figures can be failed all the same, and is worth nothing that is known', () => {
    const { named, gameDays } = chaosOf(`
domains: { a: {}, b: {} }
components: { x: { availability: 99%, replicas: 2, spread: [a, b] } }
system: x`);
    expect(named('a').state).toBe('full');
    expect(named('a').availability).toBeCloseTo(0.99, 14);
    expect(named('a').newSinglePoints).toEqual(['x']);
    expect(named('a', 'b').state).toBe('down');
    expect(gameDays.flatMap(({ scenario }) => scenario.failures.map(({ name }) => name))).toEqual([
      'x#1',
      'x#2',
    ]);
  });

  it('soft parts: degraded without, as available as the rest', () => {
    const { named } = chaosOf(`
components: { page: { availability: 99% }, reviews: { availability: 90% } }
system: [page, { optional: reviews }]`);
    expect(named('reviews')).toMatchObject({ state: 'degraded', newSinglePoints: [] });
    expect(named('reviews').availability).toBeCloseTo(0.99, 14);
  });

  it('a quorum: with one of three down a write needs both others, a read any', () => {
    const text = (operation: string) => `
components: { db: { availability: 99%, replicas: 3, quorum: { read: 1, write: 2 } } }
system: db.${operation}`;
    expect(chaosOf(text('write')).named('db#1').availability).toBeCloseTo(0.9801, 14);
    expect(chaosOf(text('read')).named('db#1').availability).toBeCloseTo(0.9999, 14);
  });

  it('a partition: beyond a cut link only the other way is left', () => {
    const { named } = chaosOf(`
domains: { eu: {}, us: {} }
links:
  - { name: one, between: [eu, us], availability: 99%, mttr: 1h }
  - { name: two, between: [eu, us], availability: 98%, mttr: 1h }
components: { db: { availability: 99.9%, mttr: 1h, in: us } }
journeys: { order: { path: db, from: eu } }`);
    expect(named('one')).toMatchObject({ state: 'full', newSinglePoints: ['two'] });
    expect(named('one').availability).toBeCloseTo(0.98 * 0.999, 14);
    expect(named('one', 'two').state).toBe('down');
  });
});

describe('limits and order', () => {
  const zones = (count: number) => `
domains: { a: { availability: 99.9%, mttr: 1h }, b: { availability: 99.9%, mttr: 1h } }
components: {${Array.from({ length: count }, (_, index) => ` c${index}: { unavailability: ${index + 1}e-6, mttr: 1h, replicas: 2, spread: [a, b] }`)} }
system: [${Array.from({ length: count }, (_, index) => `c${index}`)}]`;

  it('leaves out the least likely pairs where there are too many, and says how many', () => {
    const whole = chaosOf(zones(12));
    const { scenarios, leftOut } = chaosOf(zones(12), 40_000);
    expect(leftOut.singles).toBe(0);
    expect(leftOut.pairs).toBeGreaterThan(0);
    const pairsOf = (all: typeof scenarios) => all.filter(({ failures }) => failures.length === 2);
    const names = new Set(pairsOf(scenarios).flatMap(({ failures }) => failures.map(({ name }) => name)));
    expect(names).toContain('c11#1');
    expect(names).toContain('a');
    expect(names).not.toContain('c0#1');
    expect(pairsOf(scenarios).length).toBeLessThan(pairsOf(whole.scenarios).length);
  });

  it('leaves out the least likely failures where there is not even time for all of them', () => {
    const { scenarios, leftOut } = chaosOf(zones(12), 2000);
    const names = scenarios.flatMap(({ failures }) => failures.map(({ name }) => name));
    expect(names).toContain('a');
    expect(leftOut.singles).toBe(12 * 3 + 2 - new Set(names).size);
    expect(leftOut.singles).toBeGreaterThan(0);
  });

  it('gives the same answer each time', () => {
    const [first, second] = [chaosOf(zones(12)), chaosOf(zones(12))];
    expect(JSON.stringify(first.scenarios)).toBe(JSON.stringify(second.scenarios));
  });

  it('is quick for a million replicas that are alike', () => {
    const { scenarios } = chaosOf(`
components: { x: { availability: 99%, replicas: 1000000, required: 900000 } }
system: x`);
    expect(scenarios.map(({ state }) => state)).toEqual(['full', 'down', 'full']);
  });
});
