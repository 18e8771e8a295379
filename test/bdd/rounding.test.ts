import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedDown, roundedUp } from '../../src/bdd/rounding.js';
import { exactDouble, type Rational } from '../quantity/exact-double.js';

const isAtMost = (a: Rational, b: Rational) => a.numerator * b.denominator <= b.numerator * a.denominator;
const product = (a: Rational, b: Rational) => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});
const sum = (a: Rational, b: Rational) => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
const opposite = ({ numerator, denominator }: Rational) => ({
  numerator: denominator - numerator,
  denominator,
});

/** Numbers from 0 to 1, subnormal ones and those next to the ends included. */
const chance = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 1074 }).map((exponent) => 2 ** -exponent),
  fc.integer({ min: 0, max: 320 }).map((exponent) => 10 ** -exponent),
  fc.constantFrom(0, 1, 1 - 2 ** -53, Number.MIN_VALUE, 2 ** -1022, 3 * Number.MIN_VALUE),
);

describe('directed rounding', () => {
  it('encloses products, however small', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 2, maxLength: 12 }), (factors) => {
        const computed = factors.reduce((all, factor) => all * factor);
        const exact = factors.map(exactDouble).reduce(product);
        expect(isAtMost(exactDouble(roundedDown(computed, factors.length)), exact)).toBe(true);
        expect(isAtMost(exact, exactDouble(roundedUp(computed, factors.length)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('encloses what the first failures add up to', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 12 }), (chances) => {
        const computed = chances.reduce((all, q) => all + (1 - all) * q, 0);
        const exact = opposite(chances.map(exactDouble).map(opposite).reduce(product));
        expect(isAtMost(exactDouble(roundedDown(computed, 4 * chances.length)), exact)).toBe(true);
        expect(isAtMost(exact, exactDouble(roundedUp(computed, 4 * chances.length)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('encloses two weighted parts', () => {
    fc.assert(
      fc.property(chance, chance, chance, (q, one, other) => {
        const computed = (1 - q) * one + q * other;
        const [share, low, high] = [q, one, other].map(exactDouble) as [Rational, Rational, Rational];
        const exact = sum(product(opposite(share), low), product(share, high));
        expect(isAtMost(exactDouble(roundedDown(computed, 4)), exact)).toBe(true);
        expect(isAtMost(exact, exactDouble(roundedUp(computed, 4)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays between 0 and 1', () => {
    expect([roundedDown(0, 9), roundedUp(1, 9), roundedUp(0, 0)]).toEqual([0, 1, 0]);
  });
});
