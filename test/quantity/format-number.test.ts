import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/quantity/format-number.js';

describe('formatNumber', () => {
  it.each<[number, string]>([
    [0, '0'],
    [1, '1'],
    [0.05, '0.05'],
    [3600, '3600'],
    [3128.004, '3128.00'],
    [508994.45, '508994.5'],
    [1 / 3, '0.333333'],
    [1e-4, '1e-4'],
    [1 / 30000, '3.33333e-5'],
    [31557600, '3.15576e7'],
    [31557601, '3.15576e7'],
    [0.99, '0.99'],
    [1 - 2 ** -20, '(1 − 9.53674e-7)'],
    [-506364.2, '-506364.2'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('keeps six digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const text = formatNumber(value);
        const read = text.startsWith('(') ? 1 - Number(text.slice(5, -1)) : Number(text);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(5.01e-6 * value);
      }),
    );
  });
});
