import { describe, expect, it } from 'vitest';
import { YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';

const frequencyOf = (text: string) => journeyOf(text).frequency;

describe('outageFrequency', () => {
  it('is known from the rate alone for a single part', () => {
    const frequency = frequencyOf('components: { db: { failures: 4/year, mttr: 45m } }\nsystem: db');
    const mean = 45 * 60;
    expect(frequency).toEqual({
      outages: {
        perYear: expect.closeTo(4, 12),
        mean: expect.closeTo(mean, 9),
        meanUp: expect.closeTo(YEAR / 4 - mean, 4),
        kinds: [{ kind: 'failure', perYear: expect.closeTo(4, 12), mean: expect.closeTo(mean, 9) }],
      },
    });
  });

  it('is unknown for want of a repair time, and names whose', () => {
    const text = `
domains: { zone: { availability: 99.9% } }
components:
  a: { availability: 99%, in: zone, replicas: 2 }
  b: { availability: 99%, mttr: 5m }
  c: { availability: 99%, spread: [zone] }
system: [a, b, c, a]`;
    const frequency = frequencyOf(text);
    expect('unknown' in frequency && [...frequency.unknown].sort()).toEqual(['a', 'c', 'zone']);
  });

  it('does not need the repair time of what cannot fail, or of what makes no difference', () => {
    expect(
      frequencyOf(`
components:
  perfect: { availability: 100% }
  db: { availability: 99%, mttr: 1h }
  idle: { availability: 99% }
system: [db, perfect, { parallel: [idle, perfect] }]`),
    ).toHaveProperty('outages.perYear', expect.closeTo(0.01 * 24 * 365.25, 12));
  });

  it('is nothing, with no means, for what is never down', () => {
    expect(frequencyOf('components: { a: { availability: 100% } }\nsystem: a')).toEqual({
      outages: { perYear: 0, mean: null, meanUp: null, kinds: [] },
    });
  });

  it('splits the outages of a journey among those who begin them', () => {
    // Each of two zones takes one replica with it: down when both sides are, however each went.
    const frequency = frequencyOf(`
domains: { a: { failures: 10/year, mttr: 1h }, b: { failures: 10/year, mttr: 1h } }
components: { x: { failures: 100/year, mttr: 1h, replicas: 2, spread: [a, b] } }
system: x`);
    const hours = 24 * 365.25;
    const [zone, own] = [10 / hours, 100 / hours];
    const side = 1 - (1 - zone) * (1 - own);
    const begun = zone * (1 - own) + own * (1 - zone);
    expect(frequency).toHaveProperty('outages.perYear', expect.closeTo(2 * side * begun * hours, 12));
  });
});
