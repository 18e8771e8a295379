import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const rare = fc.integer({ min: 1, max: 1000 }).map((count) => count * 1e-6);
const times = fc.record({
  detection: fc.integer({ min: 0, max: 100_000 }).map((seconds) => `${seconds}s`),
  success: share,
  manual: fc.constantFrom('1m', '1h', '1w'),
});
const hour = (unavailability: number) => ({ unavailability, mttr: '1h' });
const unavailability = (document: object) => journeyOf(JSON.stringify(document)).unavailability;

describe('a standby', () => {
  it('never makes anything worse, beyond the product that first order neglects', () => {
    fc.assert(
      fc.property(rare, rare, rare, times, (a, b, zone, failover) => {
        const domains = { zone: hour(zone) };
        const components = { a: { ...hour(a), in: 'zone' }, b: hour(b), c: { ...hour(a), in: 'zone' } };
        const alone = unavailability({ domains, components, system: 'a' });
        for (const standby of ['b', 'c']) {
          const both = unavailability({
            domains,
            components,
            system: { failover: { primary: 'a', standby, ...failover } },
          });
          expect(both).toBeLessThanOrEqual(alone * (1 + 1e-9) + alone ** 2);
        }
        const twice = { ...components.a, replicas: 2, failover };
        const replicated = unavailability({ domains, components: { a: twice }, system: 'a' });
        expect(replicated).toBeLessThanOrEqual(alone + alone ** 2);
      }),
      { numRuns: 60 },
    );
  });

  it('in another zone is the same to first order as a replica there', () => {
    fc.assert(
      fc.property(rare, rare, rare, times, (own, left, right, failover) => {
        const domains = { left: hour(left), right: hour(right) };
        const replicas = { ...hour(own), replicas: 2, spread: ['left', 'right'], failover };
        const single = (zone: string) => ({ ...hour(own), in: zone });
        // Either may be the one that serves: a replica is the mean of the two.
        const block = (primary: string, standby: string) =>
          unavailability({
            domains,
            components: { a: single('left'), b: single('right') },
            system: { failover: { primary, standby, ...failover } },
          });
        const mean = (block('a', 'b') + block('b', 'a')) / 2;
        const component = unavailability({ domains, components: { x: replicas }, system: 'x' });
        const side = own + Math.max(left, right);
        expect(Math.abs(component - mean)).toBeLessThanOrEqual(2 * side * mean + 1e-15);
      }),
      { numRuns: 60 },
    );
  });

  it('does not react to what takes it down too', () => {
    const failover = { detection: '1m' };
    const document = {
      domains: { zone: hour(0.01) },
      components: { a: { ...hour(0), in: 'zone' }, b: { ...hour(0), in: 'zone' } },
      system: { failover: { primary: 'a', standby: 'b', ...failover } },
    };
    expect(relativeError(unavailability(document), 0.01)).toBeLessThan(1e-12);
    const replicas = { ...hour(0), replicas: 2, in: 'zone', failover };
    const component = { domains: document.domains, components: { a: replicas }, system: 'a' };
    expect(relativeError(unavailability(component), 0.01)).toBeLessThan(1e-12);
  });

  it('is asked each time a domain that holds the primary alone goes down', () => {
    const document = {
      domains: { near: hour(0.01), far: hour(0.02) },
      components: { a: { ...hour(0), in: 'near' }, b: { ...hour(0), in: 'far' } },
      system: { failover: { primary: 'a', standby: 'b', detection: '36s' } },
    };
    const reaction = 0.01 * 0.98 * 0.01;
    const both = 0.01 * 0.02;
    expect(relativeError(unavailability(document), both + reaction)).toBeLessThan(1e-12);
  });

  it('with a health check over equal regions costs their share of the load', () => {
    const regions = { a: hour(0.01), b: hour(0.01), c: hour(0.01) };
    const check = { interval: '10s', failure_threshold: 3, timeout: '6s' };
    const active = { components: regions, system: { parallel: ['a', 'b', 'c'], health_check: check } };
    // Each of three fails 0.01 times an hour, and one of the others is up; a third of requests for 36 s.
    const reaction = 3 * 0.01 * (1 - 1e-4) * (1 / 3) * 0.01;
    expect(relativeError(unavailability(active), 1e-6 + reaction)).toBeLessThan(1e-12);
  });
});
