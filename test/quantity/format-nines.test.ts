import { describe, expect, it } from 'vitest';
import { formatNines } from '../../src/quantity/format-nines.js';

describe('formatNines', () => {
  it.each([
    [2.0023995e-4, '3.69'],
    [1e-4, '4'],
    [1.0000000000000002e-4, '4'],
    [9.95e-5, '4'],
    [1.01e-4, '3.99'],
    [5e-4, '3.3'],
    [3e-24, '23.52'],
    [1e-300, '300'],
    [0.5, '0.3'],
    [1, '0'],
    [1.0000000000000002, '0'],
    [0, '-'],
  ])('writes %s as %s', (unavailability, text) => expect(formatNines(unavailability)).toBe(text));

  it('is whole for whole nines, even with float noise', () => {
    for (let n = 1; n <= 300; n++) expect(formatNines(Number(`1e-${n}`) * (1 + 4e-16))).toBe(`${n}`);
  });
});
