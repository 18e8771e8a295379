import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { quotient } from '../expression/rational.js';
import { relativeError } from '../relative-error.js';

/** Ten to a power, exactly. */
const ten = (power: number) => 10n ** BigInt(power);

describe('the lesson', () => {
  it('has four redundant tiers at 1 − (1 − 1e-6)³ · (1 − 1e-9)', () => {
    const up = (ten(6) - 1n) ** 3n * (ten(9) - 1n);
    const { unavailability, availability } = journeyOf(`
components:
  lb: { availability: 99.9%, replicas: 2 }
  app: { availability: 99.9%, replicas: 3 }
  db: { availability: 99.9%, replicas: 2 }
  cache: { availability: 99.9%, replicas: 2 }
system: [lb, app, db, cache]`);
    expect(relativeError(unavailability, quotient(ten(27) - up, ten(27)))).toBeLessThan(1e-15);
    expect(unavailability.toPrecision(13)).toBe('0.000003000996997001');
    expect(availability).toBe(quotient(up, ten(27)));
  });

  it('counts a database that two applications share once: 105.3 minutes a year, not 52.8', () => {
    // In units of 1e-4: the front door up, the database up, and one application of 5 or both.
    const up = (ten(4) - 1n) * (ten(4) - 1n) * (ten(8) - 25n);
    const parts = `
components:
  front-door: { availability: 99.99% }
  east: { availability: 99.95%, depends_on: [sql] }
  west: { availability: 99.95%, depends_on: [NAME] }
  sql: { availability: 99.99% }
  second: { availability: 99.99% }
system: [front-door, { parallel: [east, west] }]`;
    const minutes = (text: string) => (journeyOf(text).unavailability * YEAR) / MINUTE;
    const shared = parts.replace('NAME', 'sql');
    expect(relativeError(journeyOf(shared).unavailability, quotient(ten(16) - up, ten(16)))).toBeLessThan(
      1e-15,
    );
    expect(minutes(shared).toFixed(1)).toBe('105.3');
    expect(minutes(parts.replace('NAME', 'second')).toFixed(1)).toBe('52.8');
  });
});

describe('what hardly ever fails keeps its digits', () => {
  const eight = '{ availability: 99.9%, replicas: 8 }';
  it.each([
    { what: 'eight of 99.9 %', components: `{ x: ${eight} }`, system: 'x', exact: [1n, ten(24)] },
    {
      what: 'twenty of ten nines',
      components: '{ x: { availability: 10 nines, replicas: 20 } }',
      system: 'x',
      exact: [1n, ten(200)],
    },
    {
      what: 'three eights in series',
      components: `{ x: ${eight}, y: ${eight}, z: ${eight} }`,
      system: '[x, y, z]',
      exact: [3n * ten(48) - 3n * ten(24) + 1n, ten(72)],
    },
    {
      what: 'a quorum of 49 of 97',
      components: '{ x: { unavailability: 0.0078125, replicas: 97, required: majority } }',
      system: 'x',
      exact: [tail(97, 49, 1n, 128n), 128n ** 97n],
    },
  ])('$what', ({ components, system, exact }) => {
    const { unavailability, availability } = journeyOf(`components: ${components}\nsystem: ${system}`);
    expect(relativeError(unavailability, quotient(exact[0]!, exact[1]!))).toBeLessThan(1e-15);
    expect(availability).toBe(1);
  });

  it('and what hardly ever works too', () => {
    const { availability } = journeyOf(
      'components: { x: { unavailability: 0.5, replicas: 400, required: all } }\nsystem: x',
    );
    expect(availability).toBe(2 ** -400);
  });
});

describe('two units with 5000 h up and 4 h down', () => {
  const figures = (required: number) => {
    const journey = journeyOf(`
components: { unit: { mtbf: 5000h, mttr: 4h, replicas: 2, required: ${required} } }
system: unit`);
    if ('unknown' in journey.frequency) throw new Error('unknown');
    const { perYear, mean, meanUp } = journey.frequency.outages;
    return {
      q: journey.unavailability,
      perHour: perYear / (YEAR / HOUR),
      mean: mean! / HOUR,
      meanUp: meanUp! / HOUR,
    };
  };

  it('in parallel: down together q², 2q·w times an hour, for half a repair', () => {
    const { q, perHour, mean, meanUp } = figures(1);
    expect(relativeError(q, (4 / 5004) ** 2)).toBeLessThan(1e-14);
    expect(relativeError(perHour, (2 * 4) / 5004 ** 2)).toBeLessThan(1e-14);
    expect(relativeError(mean, 2)).toBeLessThan(1e-14);
    // (1 − U) / ν with U and ν from above.
    expect(relativeError(meanUp, (5004 ** 2 - 16) / 8)).toBeLessThan(1e-14);
  });

  it('in series: down 1 − (1 − q)², 2(1 − q)·w times an hour, up for half as long', () => {
    const { q, perHour, mean, meanUp } = figures(2);
    expect(relativeError(q, (5004 ** 2 - 5000 ** 2) / 5004 ** 2)).toBeLessThan(1e-14);
    expect(relativeError(perHour, (2 * 5000) / 5004 ** 2)).toBeLessThan(1e-14);
    expect(relativeError(meanUp, 2500)).toBeLessThan(1e-14);
    expect(relativeError(mean, (5004 ** 2 - 5000 ** 2) / (2 * 5000))).toBeLessThan(1e-14);
  });
});

/** The numerator over all^n of the chance that at least k of n fail, each with chance part / all. */
function tail(n: number, k: number, part: bigint, all: bigint): bigint {
  let sum = 0n;
  let choose = 1n;
  for (let j = 0; j <= n; j++) {
    if (j >= k) sum += choose * part ** BigInt(j) * (all - part) ** BigInt(n - j);
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  return sum;
}
