import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';

const STAR = `
domains: { eu: , us: , ap:  }
links:
  - { between: [eu, us], unavailability: 0.02, mttr: 1h }
  - { between: [eu, ap], unavailability: 0.02, mttr: 1h }
components:
  db: { unavailability: 0.01, mttr: 1h, replicas: 3, spread: [eu, us, ap], quorum: { read: one, write: majority } }
`;

describe('a quorum through a partition', () => {
  // Here, one node is near and two are each behind a link of their own.
  const [near, far] = [0.01, 1 - 0.99 * 0.98];

  it.each([
    ['db.read', near * far ** 2],
    ['db.write', 2 * near * far * (1 - far) + far ** 2],
    ['db', 2 * near * far * (1 - far) + far ** 2],
  ])('%s', (path, expected) => {
    const { unavailability } = journeyOf(`${STAR}\njourneys: { here: { path: ${path}, from: eu } }`);
    expect(relativeError(unavailability, expected)).toBeLessThan(1e-12);
  });

  it('shares replicas between reads and writes: what can be written can be read', () => {
    const unavailability = (path: string) =>
      journeyOf(`${STAR}\njourneys: { here: { path: ${path}, from: us } }`).unavailability;
    expect(unavailability('[db.read, db.write]')).toBeCloseTo(unavailability('db.write'), 15);
    expect(unavailability('{ parallel: [db.read, db.write] }')).toBeCloseTo(unavailability('db.read'), 15);
  });

  it('goes another way round where there is one, unless the domain on that way is down', () => {
    const ring = (own: string) => `
domains: { world: { unavailability: 0.5 }, eu: , us: , ap: ${own} }
links:
  - { name: direct, between: [eu, us], unavailability: 0.2 }
  - { name: first, between: [eu, ap], unavailability: 0.3 }
  - { name: second, between: [ap, us], unavailability: 0.4 }
components: { db: { unavailability: 0.1, in: us } }
journeys: { here: { path: db, from: eu } }`;
    const detour = (domain: number) => 0.2 * (1 - (1 - domain) * 0.7 * 0.6);
    for (const [own, domain] of [
      ['{}', 0],
      ['{ unavailability: 0.5 }', 0.5],
      // What contains it takes it down too.
      ['{ in: world }', 0.5],
    ] as const) {
      expect(journeyOf(ring(own)).unavailability).toBeCloseTo(0.1 + 0.9 * detour(domain), 14);
    }
  });

  it('has nothing to do with links where it is not seen from anywhere, or from where it is', () => {
    const text = STAR.replace('spread: [eu, us, ap]', 'in: us');
    for (const journey of ['path: db', 'path: db, from: us']) {
      const { unavailability } = journeyOf(`${text}\njourneys: { here: { ${journey} } }`);
      expect(relativeError(unavailability, 3 * 0.01 ** 2 - 2 * 0.01 ** 3)).toBeLessThan(1e-12);
    }
  });

  it('is never worse for reads that need fewer', () => {
    const counts = fc.integer({ min: 1, max: 5 }).chain((replicas) => {
      const needed = fc.integer({ min: 1, max: replicas });
      return fc.record({ replicas: fc.constant(replicas), read: needed, write: needed });
    });
    fc.assert(
      fc.property(counts, ({ replicas, read, write }) => {
        const of = (path: string) =>
          journeyOf(`
domains: { a: { availability: 90% }, b: { availability: 95% } }
components: { db: { availability: 80%, replicas: ${replicas}, spread: [a, b], quorum: { read: ${read}, write: ${write} } } }
system: ${path}`).unavailability;
        if (read <= write) expect(of('db.read')).toBeLessThanOrEqual(of('db.write') * (1 + 1e-12));
        else expect(of('db.read')).toBeGreaterThan(of('db.write') * (1 - 1e-12));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what no link leads to', () => {
  it('is down for whoever needs it from there, whatever would react', () => {
    for (const reaction of [
      'health_check: { interval: 5s, failure_threshold: 3 }',
      'failover: { detection: 5s }',
    ]) {
      const { unavailability, optimism } = journeyOf(`
domains: { eu: , us: , office:  }
links: [{ between: [eu, us], availability: 99.9%, mttr: 1h }]
components: { db: { availability: 99%, mttr: 1h, replicas: 2, spread: [eu, us], ${reaction} } }
journeys: { here: { path: db, from: office } }`);
      expect([unavailability, optimism!.naive]).toEqual([1, 1]);
    }
  });
});

describe('a health check where operations differ', () => {
  it('costs reads and writes of one journey the same requests, once', () => {
    const of = (path: string) =>
      journeyOf(`
domains: { zone: { unavailability: 1e-4, mttr: 1h }, other: {} }
components:
  db:
    unavailability: 0
    mttr: 1h
    replicas: 3
    spread: [zone, other]
    quorum: { read: one, write: majority }
    health_check: { interval: 9s, failure_threshold: 4 }
system: ${path}`).unavailability;
    // The zone takes two of three: reads go on after 36 s for two thirds of them, writes wait for its repair.
    const reading = 1e-4 * (2 / 3) * 0.01;
    expect(relativeError(of('db.read'), reading)).toBeLessThan(1e-12);
    expect(relativeError(of('db.write'), 1e-4)).toBeLessThan(1e-12);
    expect(relativeError(of('[db.read, db.write]'), 1e-4 + (1 - 1e-4) * reading)).toBeLessThan(1e-12);
    const plain = (path: string) => of(path).toPrecision(12);
    expect(plain('[db.read, db.read]')).toBe(plain('db.read'));
  });

  it('is one event for a failure that both survive', () => {
    const of = (path: string) =>
      journeyOf(`
components:
  db:
    unavailability: 0.01
    mttr: 1h
    replicas: 3
    quorum: { read: one, write: majority }
    health_check: { interval: 9s, failure_threshold: 4 }
system: ${path}`).unavailability;
    // Any of three fails, a third of the requests each time for 36 s, while one more is up than what is asked for needs.
    const [q, up] = [0.01, 0.99];
    const [three, two] = [up ** 3, 3 * up ** 2 * q];
    // Of the time that enough are up for that; with two left, one that fails has a spare only where one is enough.
    const often = (q / up) * 0.01;
    const withSpare = (share: number) => 1 - (three + two) * (1 - share);
    const write = (often * three) / (three + two);
    const read = (often * (three + two)) / (1 - q ** 3) / (1 + (often * up ** 2) / (1 - q ** 2));
    expect(relativeError(of('db.write'), withSpare(write))).toBeLessThan(1e-12);
    expect(relativeError(of('[db.read, db.write]'), withSpare(read))).toBeLessThan(1e-12);
  });
});

describe('domains', () => {
  const system = (domains: string, where: string, path = '[x, y]') =>
    journeyOf(`
domains: { ${domains} }
components:
  x: { availability: 99%, mttr: 1h, replicas: 2, ${where} }
  y: { availability: 98%, mttr: 2h, ${where} }
  rack: { availability: 99.5%, mttr: 3h }
system: ${path}`);
  const figuresOf = ({ unavailability, frequency }: ReturnType<typeof journeyOf>) => ({
    unavailability,
    frequency,
  });

  it('that never fail change nothing', () => {
    const bare = system('zone: {}', 'in: zone');
    expect(figuresOf(system('zone: { availability: 100% }', 'in: zone'))).toEqual(figuresOf(bare));
    expect(figuresOf(system('zone: { availability: 100% }, eu: {}', 'in: [zone, eu]'))).toEqual(
      figuresOf(bare),
    );
  });

  it('with everything in them are a component in series', () => {
    const inside = system('zone: { availability: 99.5%, mttr: 3h }', 'in: zone').unavailability;
    expect(relativeError(inside, system('zone: {}', 'in: zone', '[x, y, rack]').unavailability)).toBeLessThan(
      1e-13,
    );
  });

  it('count once each where a thing is in several, with all that contain them', () => {
    const domains =
      'eu: { availability: 90% }, a: { in: eu, availability: 80% }, deploy: { in: eu, availability: 70% }';
    const own = 1e-4 + (1 - 1e-4) * 0.02;
    const { availability } = system(domains, 'in: [a, deploy]');
    expect(relativeError(availability, 0.9 * 0.8 * 0.7 * (1 - own))).toBeLessThan(1e-13);
  });

  it('are not lost behind links that never fail', () => {
    const links = `links: [{ between: [eu, us], availability: 100% }]\n`;
    const bare = journeyOf(`${STAR.replace(/links:[\s\S]*components/, 'components')}\nsystem: db`);
    const linked = journeyOf(
      `${STAR.replace(/links:[\s\S]*components/, `${links}components`).replace('us, ap]', 'us]')}\njourneys: { here: { path: db, from: eu } }`,
    );
    expect(linked.unavailability).toBeCloseTo(bare.unavailability, 16);
  });
});
