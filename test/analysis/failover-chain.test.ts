import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { blockChain, type SwitchTimes, unitsChain } from '../model/failover-chain.js';
import type { ChainFigures, RepairableUnit } from '../model/markov-chain.js';
import { relativeError } from '../relative-error.js';

const unit = fc.record({
  up: fc.integer({ min: 100, max: 20_000 }),
  down: fc.integer({ min: 1, max: 12 }),
});
const times = fc.record({
  coverage: fc.constantFrom(1, 0.99, 0.9),
  automatic: fc.integer({ min: 5, max: 300 }).map((seconds) => seconds / HOUR),
  manual: fc.integer({ min: 10, max: 55 }).map((minutes) => minutes / 60),
});

const figures = ({ up, down }: RepairableUnit) => `mtbf: ${up}h, mttr: ${down}h`;
const failover = ({ coverage, automatic, manual }: SwitchTimes) =>
  `detection: ${Math.round(automatic * HOUR)}s, success: ${coverage}, manual: ${Math.round(manual * 60)}m`;

/**
 * Within 1 % of the chain in unavailability and in frequency, wherever it is down less than 1e-4 of the time; first order
 * in the unavailability of a unit, so that where that is more than 1 %, as it may be with two spares, it bounds the error.
 */
function expectClose(text: string, chain: ChainFigures, tolerance = 0.01) {
  fc.pre(chain.unavailability < 1e-4);
  const { unavailability, frequency } = journeyOf(text);
  if ('unknown' in frequency) throw new Error('unknown');
  expect(relativeError(unavailability, chain.unavailability)).toBeLessThan(tolerance);
  const perYear = (chain.outagesPerHour * YEAR) / HOUR;
  expect(relativeError(frequency.outages.perYear, perYear)).toBeLessThan(tolerance);
}

describe('failover, against a Markov chain of hot standby with a repair crew for each unit', () => {
  it('of a block', () => {
    fc.assert(
      fc.property(unit, unit, times, (a, b, switching) => {
        const text = `
components: { a: { ${figures(a)} }, b: { ${figures(b)} } }
system: { failover: { primary: a, standby: b, ${failover(switching)} } }`;
        expectClose(text, blockChain(a, b, switching));
      }),
      { numRuns: 200 },
    );
  });

  it.each([2, 3])('of a component with %i replicas', (replicas) => {
    fc.assert(
      fc.property(unit, times, (one, switching) => {
        const text = `
components: { a: { ${figures(one)}, replicas: ${replicas}, failover: { ${failover(switching)} } } }
system: a`;
        const own = one.down / (one.up + one.down);
        expectClose(text, unitsChain(replicas, one, switching), Math.max(0.01, own));
      }),
      { numRuns: 200 },
    );
  });

  it('of two equal units is the same chain either way', () => {
    fc.assert(
      fc.property(unit, times, (one, switching) => {
        const [block, units] = [blockChain(one, one, switching), unitsChain(2, one, switching)];
        expect(relativeError(block.unavailability, units.unavailability)).toBeLessThan(1e-12);
        expect(relativeError(block.outagesPerHour, units.outagesPerHour)).toBeLessThan(1e-12);
      }),
    );
  });
});
