import { describe, expect, it } from 'vitest';
import { formatPerYear } from '../../src/quantity/format-per-year.js';

describe('formatPerYear', () => {
  it.each([
    [0.5, '0.5'],
    [4.12, '4.1'],
    [9.96, '10'],
    [41.7, '42'],
    [120, '120'],
    [1234.5, '1235'],
    [1e9, '1e9'],
    [0.1, '0.1'],
    [0.04, 'one in 25 years'],
    [0.0996, 'one in 10 years'],
    [1e-9, 'one in 1e9 years'],
    [0, '0'],
  ])('writes %s as %s', (perYear, text) => expect(formatPerYear(perYear)).toBe(text));
});
