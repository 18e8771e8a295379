import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTopology, type JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { journeyOf } from '../analysis-of.js';
import { redundantSystems } from '../model/random-redundancy.js';
import { relativeError } from '../relative-error.js';

const AVAILABILITIES = ['0', '1e-15', '0.1%', '40%', '60%', '99%', '99.99%', '100%'];
const REPAIRS = ['1e-9s', '2s', '1h', '30d', '1e9y'];
const WAITS = ['0s', '1e-9s', '10s', '20m', '1d', '1e9y'];

/** The figures of a system drawn anew, from what is legal and extreme. */
const extremeSystems = fc
  .record({ text: redundantSystems, picks: fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }) })
  .map(({ text, picks }) => {
    let at = 0;
    const pick = (from: readonly string[]) => from[picks[at++ % picks.length]! % from.length]!;
    return JSON.stringify(JSON.parse(text), (key, value) => {
      if (key === 'availability') return pick(AVAILABILITIES);
      if (key === 'mttr') return pick(REPAIRS);
      if (['switchover', 'detection', 'manual', 'recovery_timeout'].includes(key)) return pick(WAITS);
      return key === 'interval' || key === 'call_timeout' ? pick(WAITS.slice(1)) : value;
    });
  });

/** The only journey of a text; null where it cannot be read. */
function journeyIn(text: string): JourneyAnalysis | null {
  const read = readTopology({ file: 'random.yaml', text });
  if (read.topology === null) return null;
  const analysis = analyseTopology(read.topology);
  return 'problems' in analysis ? null : analysis.journeys[0]!;
}

/** The text with more required beside its journey. */
function requiring(text: string, ...names: string[]): string {
  const document = JSON.parse(text);
  const { path, ...rest } = document.journeys.main;
  return JSON.stringify({ ...document, journeys: { main: { ...rest, path: [path, ...names] } } });
}

function expectShares({ availability, unavailability, degraded, frequency }: JourneyAnalysis): void {
  for (const share of [availability, unavailability, degraded, 1 - unavailability - degraded]) {
    expect(share).toBeGreaterThanOrEqual(-1e-12);
    expect(share).toBeLessThanOrEqual(1 + 1e-12);
  }
  expect(availability + unavailability).toBeCloseTo(1, 12);
  if ('unknown' in frequency) return;
  const { perYear, mean, meanUp, kinds } = frequency.outages;
  for (const figure of [
    perYear,
    mean ?? 0,
    meanUp ?? 0,
    ...kinds.flatMap((kind) => [kind.perYear, kind.mean]),
  ]) {
    expect(figure).toBeGreaterThanOrEqual(0);
    expect(figure).toBeLessThan(Number.POSITIVE_INFINITY);
  }
}

function expectNoMore(less: string, more: string): void {
  const [before, after] = [journeyIn(less), journeyIn(more)];
  if (before === null || after === null) return;
  expect(after.unavailability).toBeGreaterThanOrEqual(before.unavailability * (1 - 1e-12));
}

describe('takeovers of what is down much of the time', () => {
  it('leave every share between nothing and everything, and every number a number', () => {
    fc.assert(
      fc.property(extremeSystems, (text) => {
        const journey = journeyIn(text);
        if (journey !== null) expectShares(journey);
      }),
      { numRuns: 300 },
    );
  });

  it('never make a journey more available that requires something else besides', () => {
    const extra = fc.constantFrom(...AVAILABILITIES);
    fc.assert(
      fc.property(extremeSystems, extra, (text, availability) => {
        const document = JSON.parse(text);
        document.components.extra = { availability, mttr: '1h' };
        expectNoMore(text, requiring(JSON.stringify(document), 'extra'));
      }),
      { numRuns: 200 },
    );
  });

  it('never make a journey more available that requires what it did without, at usual figures', () => {
    fc.assert(
      fc.property(redundantSystems, fc.nat(9), (text, pick) => {
        const names = Object.keys(JSON.parse(text).components);
        expectNoMore(text, requiring(text, names[pick % names.length]!));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    // Callers hang for 250 ms of each 2 s that it is down and the breaker was closed, which it is 300 s after a repair.
    [
      'a breaker with a recovery of many failures',
      'components: { a: { availability: 99%, mttr: 2s } }\nsystem: { optional: a, circuit_breaker: { failure_threshold: 5, call_timeout: 50ms, recovery_timeout: 10m } }',
      (0.01 / 2 / (1 + ((0.01 / 2) * 300) / 0.99)) * 0.25,
    ],
    [
      'a breaker that never opens before the repair',
      'components: { a: { availability: 40%, mttr: 1h } }\nsystem: { optional: a, circuit_breaker: { failure_threshold: 5, call_timeout: 1y } }',
      0.6,
    ],
    [
      'two that are always down, of which callers hang all of the time',
      'components: { r: { availability: 0, mttr: 1h, replicas: 2 } }\nsystem: { optional: r, circuit_breaker: { failure_threshold: 5, call_timeout: 1y } }',
      1,
    ],
    [
      'two breakers of one part, of which callers wait for one after the other',
      'components: { a: { availability: 99%, mttr: 1h } }\nsystem: [{ optional: a, circuit_breaker: { failure_threshold: 1, call_timeout: 1m } }, { optional: a, circuit_breaker: { failure_threshold: 2, call_timeout: 1m } }]',
      0.01 * (3 / 60),
    ],
    [
      'two breakers of one part that is written in two ways',
      'components: { a: { availability: 99%, mttr: 1h } }\nsystem: [{ optional: [a], circuit_breaker: { failure_threshold: 1, call_timeout: 1h } }, { optional: a, circuit_breaker: { failure_threshold: 1, call_timeout: 1h } }]',
      0.01,
    ],
    [
      'two breakers of one part that never open before the repair',
      'components: { a: { availability: 99%, mttr: 1h } }\nsystem: [{ optional: a, circuit_breaker: { failure_threshold: 1, call_timeout: 1h } }, { optional: a, circuit_breaker: { failure_threshold: 1, call_timeout: 1h } }]',
      0.01,
    ],
    [
      'a failover that takes as long as the repair',
      'components: { db: { availability: 40%, mttr: 1h, replicas: 2, failover: { detection: 1h } } }\nsystem: db',
      0.6,
    ],
    [
      'a failover of four that takes as long as the repair',
      'components: { db: { availability: 40%, mttr: 1h, replicas: 4, failover: { detection: 1h } } }\nsystem: db',
      0.6,
    ],
    [
      'a failover of a block that takes as long as the repair',
      'components: { a: { availability: 40%, mttr: 1h }, b: { availability: 90%, mttr: 2h } }\nsystem: { failover: { primary: a, standby: b, detection: 1h } }',
      0.6,
    ],
  ])('%s', (_, text, expected) => {
    expect(relativeError(journeyOf(text).unavailability, expected)).toBeLessThan(1e-12);
  });

  it('says the same of what is written as well as of both operations', () => {
    const of = (path: string) =>
      journeyOf(`
domains: { a: { availability: 99%, mttr: 1h }, b: {} }
components:
  db:
    availability: 99%
    mttr: 1h
    replicas: 5
    spread: [a, b]
    failover: { detection: 1h }
    quorum: { read: 1, write: 2 }
system: ${path}`).unavailability;
    expect(of('[db.read, db.write]')).toBe(of('db.write'));
  });
});
