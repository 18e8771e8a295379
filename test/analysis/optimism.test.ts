import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';

const optimismOf = (text: string) => journeyOf(text).optimism!;

describe('optimism', () => {
  it('hides half of the downtime of two services that share a database', () => {
    const { naive, shared, commonCause, modelled } = optimismOf(`
components:
  front-door: { availability: 99.99% }
  app-1: { availability: 99.95%, depends_on: [sql] }
  app-2: { availability: 99.95%, depends_on: [sql] }
  sql: { availability: 99.99% }
system: [front-door, { parallel: [app-1, app-2] }]`);
    // A copy of the database for each: 1e-4 for the door and (5e-4 + 1e-4)² for the two sides.
    const side = 5e-4 + (1 - 5e-4) * 1e-4;
    expect(naive).toBeCloseTo(1e-4 + (1 - 1e-4) * side ** 2, 17);
    expect(naive).toBeCloseTo(1.0036e-4, 8);
    expect(shared).toBeCloseTo(2.0024e-4, 8);
    expect([commonCause, modelled]).toEqual([shared, shared]);
  });

  it('may be pessimism: a part twice in series is not two parts', () => {
    const { naive, shared } = optimismOf('components: { a: { availability: 90% } }\nsystem: [a, a]');
    expect([naive, shared]).toEqual([expect.closeTo(0.19, 15), expect.closeTo(0.1, 15)]);
  });

  it('gives every replica its own zone and its own needs', () => {
    const { naive, shared } = optimismOf(`
domains: { zone: { availability: 90% } }
components:
  web: { availability: 80%, replicas: 2, in: zone, depends_on: [db] }
  db: { availability: 70% }
system: web`);
    expect(naive).toBeCloseTo((1 - 0.8 * 0.9 * 0.7) ** 2, 14);
    expect(shared).toBeCloseTo(1 - (1 - 0.2 ** 2) * 0.9 * 0.7, 14);
  });

  it('agrees with itself where nothing is shared and nothing reacts', () => {
    const { naive, shared, commonCause, modelled } = optimismOf(`
components: { a: { availability: 90% }, b: { availability: 80%, replicas: 3, required: 2 } }
system: [a, { optional: b }, b]`);
    expect([shared, commonCause, modelled].map((q) => q.toPrecision(14))).toEqual(
      Array(3).fill(naive.toPrecision(14)),
    );
  });

  it('rises step by step with common causes and with reactions', () => {
    const { shared, commonCause, modelled } = optimismOf(`
components:
  db: { availability: 99%, mttr: 1h, replicas: 2, common_cause: 10%, failover: { detection: 36s } }
system: db`);
    expect(shared).toBeCloseTo(1e-4, 17);
    const own = (0.01 - 0.001) / 0.999;
    expect(commonCause).toBeCloseTo(0.001 + 0.999 * own ** 2, 16);
    expect(modelled).toBeCloseTo(commonCause + 0.999 * 0.01 * 0.9 * (1 - own) * 0.01, 16);
  });
});
