import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accumulate,
  type DoubleDouble,
  divide,
  roundingOfProduct,
  scale,
} from '../../src/bdd/double-double.js';
import { exactDouble, type Rational } from '../quantity/exact-double.js';
import { toDouble } from './exact-chance.js';

const positive = fc.double({ min: 1e-60, max: 1e60, noNaN: true });
const seed = { seed: 7, numRuns: 300 };

function minus(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function times(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

function exact({ hi, lo }: DoubleDouble): Rational {
  return minus(exactDouble(hi), exactDouble(-lo));
}

/** How far a double-double is from a positive fraction, relative to it. */
function error(actual: DoubleDouble, expected: Rational): number {
  const { numerator, denominator } = minus(exact(actual), expected);
  const distance = { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return toDouble(times(distance, { numerator: expected.denominator, denominator: expected.numerator }));
}

describe('roundingOfProduct', () => {
  it('is exactly what a product lost', () => {
    const property = fc.property(positive, positive, (x, y) => {
      const lost = minus(times(exactDouble(x), exactDouble(y)), exactDouble(x * y));
      expect(minus(exactDouble(roundingOfProduct(x, y, x * y)), lost).numerator).toBe(0n);
    });
    fc.assert(property, seed);
  });
});

describe('double-doubles', () => {
  it('divide to thirty digits', () => {
    const property = fc.property(positive, positive, (x, y) => {
      const [above, below] = [exactDouble(x), exactDouble(y)];
      const quotient = divide({ hi: x, lo: 0 }, { hi: y, lo: 0 });
      const inverse = { numerator: below.denominator, denominator: below.numerator };
      expect(error(quotient, times(above, inverse))).toBeLessThan(1e-30);
    });
    fc.assert(property, seed);
  });

  it('scale by a count, a ratio and a divisor to thirty digits', () => {
    const whole = fc.integer({ min: 1, max: 1e9 });
    const property = fc.property(positive, whole, whole, (x, count, divisor) => {
      const ratio = divide({ hi: 1, lo: 0 }, { hi: 3, lo: 0 });
      const term = { hi: x, lo: 0 };
      scale(term, count, ratio, divisor);
      const factor = times({ numerator: BigInt(count), denominator: BigInt(divisor) }, exact(ratio));
      expect(error(term, times(exactDouble(x), factor))).toBeLessThan(1e-30);
    });
    fc.assert(property, seed);
  });

  it('add up what single doubles lose', () => {
    const sum = { hi: 1, lo: 0 };
    for (let i = 0; i < 1000; i++) accumulate(sum, { hi: 1e-20, lo: 0 });
    expect(sum).toEqual({ hi: 1, lo: expect.closeTo(1e-17, 30) });
  });
});
