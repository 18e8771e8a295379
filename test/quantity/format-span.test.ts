import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSpan } from '../../src/quantity/format-span.js';

const lengths: Readonly<Record<string, number>> = {
  years: 31_557_600,
  year: 31_557_600,
  days: 86_400,
  day: 86_400,
  hours: 3600,
  hour: 3600,
  min: 60,
  s: 1,
  ms: 0.001,
};

function secondsIn(span: string): number {
  const [count, unit] = span.split(' ') as [string, string];
  return Number(count) * lengths[unit]!;
}

describe('formatSpan', () => {
  it.each([
    [315_576, '3.65 days'],
    [7.305 * 3600, '7.3 hours'],
    [3155.76, '52.6 min'],
    [6.048, '6.05 s'],
    [0.315, '315 ms'],
    [0.001, '1 ms'],
    [0.0000315, '3.15e-5 s'],
    [0, '0 s'],
    [-90, '-1.5 min'],
    [3600, '1 hour'],
    [86_400, '1 day'],
    [31_557_600, '1 year'],
    [59.96, '1 min'],
    [3599.9, '1 hour'],
    [0.9999, '1 s'],
    [364.9 * 86_400, '365 days'],
    [31_557_599, '365 days'],
    [3e20, '9.51e12 years'],
  ])('writes %s s as %s', (seconds, text) => expect(formatSpan(seconds)).toBe(text));

  it('keeps three significant digits, in the largest unit that is not below one', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 12, noNaN: true }), (exponent) => {
        const seconds = 10 ** exponent;
        const span = formatSpan(seconds);
        expect(Math.abs(secondsIn(span) / seconds - 1)).toBeLessThan(0.005001);
        if (seconds >= 0.001) expect(Number.parseFloat(span)).toBeGreaterThanOrEqual(1);
        if (seconds >= 0.001 && seconds < lengths.year!) expect(Number.parseFloat(span)).toBeLessThan(1000);
      }),
    );
  });

  it('throws where there is no duration', () => {
    expect(() => formatSpan(Number.NaN)).toThrow(RangeError);
  });
});
