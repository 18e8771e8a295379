import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ninesOf } from '../../src/quantity/nines.js';

describe('ninesOf', () => {
  it('is whole for whole nines', () => {
    for (let n = 1; n <= 300; n++) expect(ninesOf(Number(`1e-${n}`))).toBe(n);
  });

  it('knows no number for what cannot fail, and zero, not minus zero, for what never works', () => {
    expect(ninesOf(0)).toBeNull();
    expect(Object.is(ninesOf(1), 0)).toBe(true);
  });

  it('inverts the power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 300, noNaN: true }), (nines) => {
        expect(ninesOf(10 ** -nines)! / nines).toBeCloseTo(1, 11);
      }),
    );
  });
});
