import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complement, parseDecimal, scaleDown, toNumber } from '../../src/quantity/decimal.js';
import { formatAvailability } from '../../src/quantity/format-availability.js';

/** The unavailability that a printed percentage stands for. */
function printedUnavailability(printed: string): number {
  return toNumber(complement(scaleDown(parseDecimal(printed.replace(' %', ''))!, 2)));
}

const unavailabilities = fc
  .double({ min: -13, max: Math.log10(0.99), noNaN: true })
  .map((exponent) => 10 ** exponent);

describe('formatAvailability', () => {
  it.each([
    [2.0024e-4, '99.979 %'],
    [1e-4, '99.990 %'],
    [1e-6, '99.99990 %'],
    [4e-7, '99.999960 %'],
    [3.000996997001e-6, '99.99969 %'],
    [9.95e-5, '99.990 %'],
    [0.05, '95.0 %'],
    [0.5, '50 %'],
    [0.123, '87 %'],
    [0.43, '57 %'],
    [0.898, '10 %'],
    [0.99, '1 %'],
    [0.995, '0.50 %'],
    [0.9999, '0.010 %'],
    [1, '0 %'],
    [0, '100 %'],
    [1e-13, '99.999999999990 %'],
    [9e-14, '1 - 9.0e-14'],
    [3e-24, '1 - 3.0e-24'],
    [3.01e-24, '1 - 3.1e-24'],
    [1e-300, '1 - 1.0e-300'],
    [5e-324, '1 - 5.0e-324'],
  ])('writes the complement of %s as %s', (unavailability, text) => {
    expect(formatAvailability(unavailability)).toBe(text);
  });

  it('does not stumble over float noise', () => {
    expect(formatAvailability(0.1 * 0.1 * 0.1)).toBe('99.90 %');
    expect(formatAvailability(1 - 0.9999)).toBe('99.990 %');
    expect(formatAvailability(1.0000000000000002)).toBe('0 %');
    expect(formatAvailability(1 - 1e-15)).toBe('0 %');
  });

  it('never rounds up, and keeps two digits of the unavailability', () => {
    fc.assert(
      fc.property(unavailabilities, (q) => {
        expect(formatAvailability(q)).toMatch(/^\d\d?(\.\d{1,12})? %$/);
        const ratio = printedUnavailability(formatAvailability(q)) / q;
        expect(ratio).toBeGreaterThan(1 - 1e-11);
        expect(ratio).toBeLessThan(1.1 + 1e-11);
      }),
    );
  });

  it('orders what it prints', () => {
    fc.assert(
      fc.property(unavailabilities, unavailabilities, (q1, q2) => {
        const [low, high] = [Math.min(q1, q2), Math.max(q1, q2)];
        const [printedLow, printedHigh] = [low, high].map((q) =>
          printedUnavailability(formatAvailability(q)),
        );
        expect(printedLow!).toBeLessThanOrEqual(printedHigh!);
      }),
    );
  });

  it('says 100 % of nothing but what cannot fail', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5e-324, max: 1, noNaN: true }),
        (q) => !formatAvailability(q).startsWith('100'),
      ),
    );
  });

  it('throws where there is no unavailability', () => {
    expect(() => formatAvailability(Number.NaN)).toThrow(RangeError);
    expect(() => formatAvailability(-1e-9)).toThrow(RangeError);
  });

  it('rounds the upper end of an interval up, so that the truth lies within what is written', () => {
    expect([2.0024e-4, 0.05, 0.995, 3.04e-24, 0].map((q) => formatAvailability(q, 'up'))).toEqual([
      '99.980 %',
      '95.0 %',
      '0.50 %',
      '1 - 3.0e-24',
      '100 %',
    ]);
    fc.assert(
      fc.property(unavailabilities, (q) => {
        expect(printedUnavailability(formatAvailability(q, 'up'))).toBeLessThanOrEqual(q * (1 + 1e-9));
      }),
    );
  });
});
