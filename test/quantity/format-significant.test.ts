import { describe, expect, it } from 'vitest';
import { formatSignificant } from '../../src/quantity/format-significant.js';

describe('formatSignificant', () => {
  it.each([
    [7.3049, 3, '7.3'],
    [120, 2, '120'],
    [1249, 2, '1200'],
    [0.00123, 3, '0.00123'],
    [0.000123, 3, '1.23e-4'],
    [999_999, 2, '1e6'],
    [1e21, 3, '1e21'],
    [-1.25, 2, '-1.3'],
    [0, 3, '0'],
    [5e-324, 2, '5e-324'],
  ])('writes %s to %s digits as %s', (value, digits, text) =>
    expect(formatSignificant(value, digits)).toBe(text),
  );
});
