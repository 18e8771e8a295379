import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/quantity/duration.js';
import { formatDuration } from '../../src/quantity/format-duration.js';

const YEAR = 31_557_600;
const durations = fc.double({ min: -8.9, max: 11, noNaN: true }).map((exponent) => 10 ** exponent);

function readBack(seconds: number): number {
  const duration = parseDuration(formatDuration(seconds));
  return duration.ok ? duration.value : Number.NaN;
}

describe('formatDuration', () => {
  it.each([
    [526.6, '8m 47s'],
    [6319.1, '1h 45m'],
    [316_080, '3d 16h'],
    [52, '52s'],
    [1.5, '1.5s'],
    [0.36, '0.36s'],
    [0.012, '12ms'],
    [0.00012, '1.2e-4s'],
    [3e-9, '3e-9s'],
    [5e-324, '5e-324s'],
    [0, '0s'],
    [-788, '-13m 8s'],
    [59.4, '59s'],
    [59.9995, '1m 0s'],
    [3599, '59m 59s'],
    [3599.6, '1h 0m'],
    [86_390, '1d 0h'],
    [9.96, '10s'],
    [0.0996, '0.1s'],
    [0.000996, '1ms'],
    [365.2 * 86_400, '365d 5h'],
    [YEAR - 1, '1y 0d'],
    [YEAR, '1y 0d'],
    [2 * YEAR - 1, '2y 0d'],
    [2.5 * YEAR, '2y 183d'],
    [12_345 * YEAR, '12000y'],
    [3e20, '9.5e12y'],
  ])('writes %s s as %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

  it('comes within five per cent, and within half a second unit', () => {
    fc.assert(
      fc.property(durations, (seconds) => {
        expect(readBack(seconds) / seconds).toBeGreaterThan(0.949);
        expect(readBack(seconds) / seconds).toBeLessThan(1.051);
        if (seconds >= 60 && seconds < 3599)
          expect(Math.abs(readBack(seconds) - seconds)).toBeLessThanOrEqual(0.5);
        if (seconds >= 3600 && seconds < YEAR) expect(readBack(seconds) / seconds).toBeCloseTo(1, 1);
      }),
    );
  });

  it('is read back as what it writes', () => {
    fc.assert(
      fc.property(durations, (seconds) => {
        expect(formatDuration(readBack(seconds))).toBe(formatDuration(seconds));
      }),
    );
  });

  it('throws where there is no duration', () => {
    expect(() => formatDuration(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => formatDuration(Number.NaN)).toThrow(RangeError);
  });
});
