import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { documents } from '../model/random-document.js';
import { relativeError } from '../relative-error.js';

const COMPONENTS = `
components:
  web: { availability: 99%, mttr: 1h }
  db: { availability: 98%, mttr: 1h }
  cache: { availability: 97%, mttr: 1h }
  reviews: { availability: 95%, mttr: 1h }
`;
const page = (path: string) => journeyOf(`${COMPONENTS}system: ${path}`);

describe('soft parts', () => {
  it.each([
    // Down without web; degraded with web and without reviews.
    ['[web, { optional: reviews }]', 0.01, 0.99 * 0.05],
    // The cache answers, in full service only db does.
    ['[web, { fallback: [db, cache] }]', 1 - 0.99 * (1 - 0.02 * 0.03), 0.99 * 0.02 * 0.97],
    // In three steps, and one that is needed for one thing and optional for another.
    ['{ fallback: [db, cache, reviews] }', 0.02 * 0.03 * 0.05, 0.02 * (1 - 0.03 * 0.05)],
    ['[web, { optional: web }]', 0.01, 0],
    ['{ parallel: [[web, { optional: reviews }], db] }', 0.01 * 0.02, 0.99 * 0.05 * 0.02],
    ['{ optional: [web, { optional: db }] }', 0, 1 - 0.99 * 0.98],
    [
      '[web, { failover: { primary: [db, { optional: reviews }], standby: cache, detection: 0s } }]',
      1 - 0.99 * (1 - 0.02 * 0.03),
      0.99 * 0.98 * 0.05 * 0.03,
    ],
  ])('%s', (path, down, degraded) => {
    const journey = page(path);
    expect(journey.unavailability).toBeCloseTo(down, 14);
    expect(relativeError(journey.degraded, degraded)).toBeLessThan(1e-12);
  });

  it('are the only ones that degrade anything', () => {
    fc.assert(
      fc.property(documents({ events: 8 }), (document) => {
        expect(journeyOf(JSON.stringify(document)).degraded).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('count once where they matter, and leave the sum of full, degraded and down at 1', () => {
    const { availability, unavailability, degraded } = page(
      '[web, { optional: { parallel: [db, reviews] } }, { fallback: [[cache, db], reviews] }]',
    );
    // Full: web, cache and db. Degraded: web and not both of these, and either they or reviews.
    const full = 0.99 * 0.97 * 0.98;
    expect(full + degraded + unavailability).toBeCloseTo(1, 14);
    expect(availability).toBeCloseTo(0.99 * (1 - (1 - 0.97 * 0.98) * 0.05), 14);
  });
});

describe('a circuit breaker', () => {
  const BREAKER = 'circuit_breaker: { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 30s }';

  it('hangs for ten seconds each time, and stays open for half of thirty on average', () => {
    const { unavailability, degraded, frequency } = page(`[web, { optional: reviews, ${BREAKER} }]`);
    // Reviews fail 0.05 times an hour; it shows while web works.
    const triggers = 0.05 * 0.99;
    // Closed with reviews up, or open with reviews up: it trips in the one, and closes after 15 s in the other.
    const open = (0.05 / 0.95) * (15 / HOUR);
    const opening = (0.05 * 10) / HOUR / (1 + open);
    const recovery = open / (1 + open);
    expect(relativeError(unavailability, 0.01 + 0.99 * opening)).toBeLessThan(1e-12);
    const alsoDegraded = 0.99 * (1 - opening) * (0.05 + 0.95 * recovery);
    expect(relativeError(degraded, alsoDegraded)).toBeLessThan(1e-12);
    if ('unknown' in frequency) throw new Error('unknown');
    const reaction = frequency.outages.kinds.find(({ kind }) => kind === 'reaction');
    expect(reaction!.mean).toBeCloseTo(10, 9);
    expect(relativeError(reaction!.perYear, (triggers / (1 + open)) * 8766)).toBeLessThan(1e-12);
  });

  it('opens where the alternative can serve, and never takes longer than a repair', () => {
    const slow = 'circuit_breaker: { failure_threshold: 5, call_timeout: 1d }';
    const { unavailability } = page(`{ fallback: [db, cache], ${slow} }`);
    // Callers hang for as long as the first is down, and nothing serves once both are: nothing is won.
    expect(relativeError(unavailability, 0.02)).toBeLessThan(1e-12);
  });
});
