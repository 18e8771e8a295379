import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../src/quantity/availability.js';
import { formatTarget } from '../../src/quantity/format-target.js';

describe('formatTarget', () => {
  it.each([
    [5e-4, '99.95 %'],
    [1 - 0.9995, '99.95 %'],
    [1e-4, '99.99 %'],
    [0.01, '99 %'],
    [0.1, '90 %'],
    [0, '100 %'],
    [1, '0 %'],
    [1e-13, '99.99999999999 %'],
    [1e-14, '99.999999999999 %'],
    [1e-15, '1 - 1.0e-15'],
    [1e-310, '1 - 1.0e-310'],
    [10 ** -3.5, '99.968 %'],
  ])('writes the complement of %s as %s', (unavailability, text) =>
    expect(formatTarget(unavailability)).toBe(text),
  );

  it('is read back as the same target', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.integer({ min: 6, max: 14 }), (digits, scale) => {
        const unavailability = Number(`${digits}e-${scale}`);
        expect(parseAvailability(formatTarget(unavailability))).toMatchObject({ value: { unavailability } });
      }),
    );
  });
});
