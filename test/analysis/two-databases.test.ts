import { describe, expect, it } from 'vitest';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';

const FAILOVER = 'failover: { detection: 15s, switchover: 30s, success: 99%, manual: 30m }';
const databases = (...keys: string[]) =>
  journeyOf(`
components: { db: { ${['availability: 99.9%', 'mttr: 1h', 'replicas: 2', ...keys].join(', ')} } }
system: db`);

// q = 1e-3 and one hour each time: w = 1e-3 an hour.
const own = (1e-3 - 5e-5) / (1 - 5e-5);
const shared = own ** 2 + (1 - own ** 2) * 5e-5;
const outage = 0.99 * (15 + 30) + 0.01 * 1800;
// Each time that one fails by itself while the other is up, of the time that either is.
const met = (1 - own) / (1 - own ** 2);
const reaction = (1e-3 * 0.95 * met * outage) / HOUR;
const all = shared + (1 - shared) * reaction;

describe('two databases of 99.9 %, step by step', () => {
  it.each([
    ['are down a millionth of the time if independent', [], 1e-6],
    ['strike together for one time in twenty', ['common_cause: 5%'], shared],
    ['take 62.55 s to switch', ['common_cause: 5%', FAILOVER], all],
  ])('%s', (_, keys, expected) => {
    expect(relativeError(databases(...keys).unavailability, expected)).toBeLessThan(1e-12);
  });

  it('are down 6.73e-5 of the time, 35 minutes a year instead of half a minute', () => {
    expect(outage).toBeCloseTo(62.55, 10);
    const { unavailability, optimism } = databases('common_cause: 5%', FAILOVER);
    expect((unavailability * YEAR) / 60).toBeCloseTo(35.442, 2);
    expect(optimism).toEqual({
      naive: expect.closeTo(1e-6, 18),
      shared: expect.closeTo(1e-6, 18),
      commonCause: expect.closeTo(shared, 18),
      modelled: unavailability,
    });
  });

  it('switch 8.32 times a year, for a minute each time, and strike together once in 27 months for an hour', () => {
    const { frequency } = databases('common_cause: 5%', FAILOVER);
    if ('unknown' in frequency) throw new Error('unknown');
    const year = YEAR / HOUR;
    const [failure, common, switching] = frequency.outages.kinds;
    expect(switching).toMatchObject({ kind: 'reaction', mean: expect.closeTo(outage, 9) });
    expect(switching!.perYear).toBeCloseTo(8.3277 * met * (1 - shared), 10);
    expect(common).toMatchObject({ kind: 'common-cause', mean: expect.closeTo(HOUR, 8) });
    expect(relativeError(common!.perYear, 5e-5 * year * (1 - own ** 2) * (1 - reaction))).toBeLessThan(1e-12);
    // One fails while the other is down, nothing else being down: it lasts half as long as one of them.
    expect(failure!.kind).toBe('failure');
    const double = 2 * own * 9.5e-4 * (1 - 5e-5) * (1 - reaction) * year;
    expect(relativeError(failure!.perYear, double)).toBeLessThan(1e-12);
    expect(relativeError(failure!.mean, HOUR / 2)).toBeLessThan(2e-3);
  });

  it('are independent without common causes, and one where all causes are common', () => {
    expect(databases('common_cause: 0').unavailability).toBe(databases().unavailability);
    const one = databases('common_cause: 100%');
    expect(one.unavailability).toBeCloseTo(1e-3, 18);
    expect(one.frequency).toHaveProperty('outages.perYear', expect.closeTo(8.766, 9));
    expect(databases('common_cause: 100%', FAILOVER).unavailability).toBeCloseTo(1e-3, 18);
  });

  it('lose half of the requests until a health check notices', () => {
    const check = 'health_check: { interval: 5s, failure_threshold: 3, timeout: 1s }';
    const noticing = (2 * 1e-3 * 0.5 * (1 - 1e-3) * 16) / HOUR;
    expect(relativeError(databases(check).unavailability, 1e-6 + noticing)).toBeLessThan(1e-12);
  });

  it('switch two of three times where two of three are active', () => {
    const { unavailability } = journeyOf(`
components: { db: { availability: 99.9%, mttr: 1h, replicas: 3, required: 2, failover: { detection: 45s } } }
system: db`);
    const bare = 3e-6 - 2e-9;
    const switching = (3 * 1e-3 * (2 / 3) * (1 - 1e-3) ** 2 * 45) / HOUR;
    expect(relativeError(unavailability, bare + switching)).toBeLessThan(1e-12);
  });

  it('switch once where a zone takes more of those that serve than one', () => {
    const { unavailability, frequency } = journeyOf(`
domains: { zone: { unavailability: 1e-3, mttr: 1h }, other: {} }
components:
  db:
    { unavailability: 0, mttr: 1h, replicas: 3, spread: [zone, other], failover: { detection: 36s, active: 3 } }
system: db`);
    expect(relativeError(unavailability, 1e-3 * 0.01)).toBeLessThan(1e-12);
    expect(frequency).toHaveProperty('outages.perYear', expect.closeTo(1e-3 * 8766, 9));
  });

  it('switch only as surely as what switches them works, and never for longer than a repair', () => {
    const withNeeds = journeyOf(`
components:
  db: { availability: 99.9%, mttr: 1h, replicas: 2, failover: { detection: 45s, manual: 1d, needs: [watch] } }
  watch: { availability: 90% }
system: db`);
    const switching = 1e-3 * (1 - 1e-3) * (0.9 * (45 / HOUR) + 0.1 * 1);
    expect(relativeError(withNeeds.unavailability, 1e-6 + switching)).toBeLessThan(1e-12);
  });
});
