import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from './findings-of.js';

const assumed = (journeys: string) =>
  diagnosticsOf(`
components:
  web: { availability: 99%, mttr: 1h }
  db: { availability: 98%, mttr: 1h }
  cache: { availability: 97%, mttr: 1h }
  reviews: { availability: 95%, mttr: 1h }
${journeys}`)
    .filter(({ code }) => code === 'HA516')
    .map(({ message, journey }) => [journey, message]);

const BREAKER = 'circuit_breaker: { failure_threshold: 5, call_timeout: 2s }';

describe('HA516: assumed to fail fast', () => {
  it('says what the soft part would cost as a hard dependency', () => {
    // 0.99 · 0.05 of 8766 hours.
    expect(assumed('system: [web, { optional: reviews }]')).toEqual([
      ['system', 'assumed to fail fast: reviews (as a hard dependency it would cost 18d 2h more a year)'],
    ]);
  });

  it('names the first of the alternatives, and what is soft in what is needed', () => {
    // Down 1 − 0.99·0.98·0.95 instead of 1 − 0.99·(1 − 0.02·0.03).
    const [[, message]] = assumed(
      'blocks: { extra: { optional: reviews } }\nsystem: [web, { fallback: [db, cache] }, extra]',
    ) as [[string, string]];
    const days = 365.25 * 0.99 * (1 - 0.02 * 0.03 - 0.98 * 0.95);
    expect(message).toBe(
      `assumed to fail fast: db, reviews (as hard dependencies they would cost ${Math.floor(days)}d ${Math.round((days % 1) * 24)}h more a year)`,
    );
  });

  it('speaks of each journey that has such a part', () => {
    const journeys = assumed(
      'journeys: { a: { path: [web, { optional: db }] }, b: { path: web }, c: { path: { optional: db } } }',
    );
    expect(journeys.map(([journey, message]) => [journey, message!.split(':')[0]])).toEqual([
      ['a', 'assumed to fail fast in a'],
      ['c', 'assumed to fail fast in c'],
    ]);
  });

  it('says nothing where a circuit breaker does, or where nothing is soft', () => {
    expect(
      assumed(`system: [web, { optional: reviews, ${BREAKER} }, { fallback: [db, cache], ${BREAKER} }]`),
    ).toEqual([]);
    expect(assumed('system: [web, db, cache, reviews]')).toEqual([]);
  });
});
