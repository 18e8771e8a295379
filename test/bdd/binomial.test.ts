import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialDensity, binomialTail, binomialTailDerivative } from '../../src/bdd/binomial.js';
import { exactDouble } from '../quantity/exact-double.js';
import { relativeError, toDouble } from './exact-chance.js';

/** P(exactly j of n have failed), each as numerator over denominatorⁿ, in whole numbers. */
function exactTerms(n: number, q: number): bigint[] {
  const { numerator, denominator } = exactDouble(q);
  const terms: bigint[] = [];
  let choices = 1n;
  for (let j = 0; j <= n; j++) {
    terms.push(choices * numerator ** BigInt(j) * (denominator - numerator) ** BigInt(n - j));
    choices = (choices * BigInt(n - j)) / BigInt(j + 1);
  }
  return terms;
}

function exactSum(n: number, q: number, pick: (j: number) => boolean): number {
  const numerator = exactTerms(n, q).reduce((sum, term, j) => (pick(j) ? sum + term : sum), 0n);
  return toDouble({ numerator, denominator: exactDouble(q).denominator ** BigInt(n) });
}

/** One unit in the last place, and a half for the comparison itself. */
const ULP = 3.4e-16;

const cases = [
  [5, 3, 0.3],
  [40, 39, 1e-3],
  [60, 3, 1e-100],
  [60, 57, 0.999999],
  [25, 8, 1e-25],
  [200, 100, 0.49],
  [200, 1, 0.97],
  [150, 149, 1e-2],
] as const;

describe('binomialTail', () => {
  it.each([
    [3, 2, 0.1, 0.028],
    [4, 2, 0.5, 0.6875],
    [2, 2, 1e-4, 1e-8],
    [100, 50, 0.01, 6.165015712302925e-72],
  ])('%i units, %i failed, at %d: %d', (n, k, q, expected) => {
    expect(relativeError(binomialTail(n, k, q, 1 - q).fail, expected)).toBeLessThan(ULP);
  });

  it.each(cases)('is right to the last digit on both sides: %i, %i, %d', (n, k, q) => {
    const { fail, work } = binomialTail(n, k, q, 1 - q);
    expect(
      relativeError(
        fail,
        exactSum(n, q, (j) => j >= k),
      ),
    ).toBeLessThan(ULP);
    expect(
      relativeError(
        work,
        exactSum(n, q, (j) => j < k),
      ),
    ).toBeLessThan(ULP);
  });

  it('is so for any number of units, threshold and q', () => {
    const any = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.nat({ max: 41 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const property = fc.property(any, fc.nat({ max: 6 }), ([n, k, base], magnitude) => {
      const q = base * 10 ** -magnitude;
      const { fail, work } = binomialTail(n, k, q, 1 - q);
      const [exactFail, exactWork] = [exactSum(n, q, (j) => j >= k), exactSum(n, q, (j) => j < k)];
      if (exactFail > 1e-290 || exactFail === 0) expect(relativeError(fail, exactFail)).toBeLessThan(ULP);
      if (exactWork > 1e-290 || exactWork === 0) expect(relativeError(work, exactWork)).toBeLessThan(ULP);
    });
    fc.assert(property, { seed: 7, numRuns: 400 });
  });

  it.each([
    [5, 0, 0.3, 1],
    [5, -2, 0.3, 1],
    [5, 6, 0.3, 0],
    [5, 1, 0, 0],
    [5, 5, 1, 1],
    [1, 1, 0, 0],
    [0, 0, 0.3, 1],
    [0, 1, 0.3, 0],
  ])('knows the certain cases: %i, %i, %d', (n, k, q, fail) => {
    expect(binomialTail(n, k, q, 1 - q)).toEqual({ fail, work: 1 - fail });
  });

  it('keeps an unavailability far below 1e-16 that 1 − q cannot show', () => {
    expect(relativeError(binomialTail(2, 2, 1e-24, 1).fail, 1e-48)).toBeLessThan(ULP);
    expect(relativeError(binomialTail(2, 1, 1, 1e-24).work, 1e-48)).toBeLessThan(ULP);
  });

  it('reaches a million units: half of them, each as likely as not', () => {
    const n = 1e6;
    // P(X ≥ n/2) = 1/2 + C(n, n/2)/2^(n+1), by symmetry; C(n, n/2)/2^n by Stirling's series.
    const atHalf = Math.sqrt(2 / (Math.PI * n)) * (1 - 1 / (4 * n) + 1 / (32 * n * n));
    expect(relativeError(binomialTail(n, n / 2, 0.5, 0.5).fail, 0.5 + atHalf / 2)).toBeLessThan(1e-15);
    expect(relativeError(binomialDensity(n, n / 2, 0.5, 0.5), atHalf)).toBeLessThan(1e-14);
  });

  it.each([
    [10_100, 0.01],
    [9_500, 0.01],
    [12_000, 0.01],
    [3, 1e-9],
  ])('agrees at a million units with one unit taken apart: %i at %d', (k, q) => {
    const [n, a] = [1e6, 1 - q];
    const [last, others] = [binomialTail(n - 1, k - 1, q, a), binomialTail(n - 1, k, q, a)];
    const { fail, work } = binomialTail(n, k, q, a);
    expect(relativeError(fail, q * last.fail + a * others.fail)).toBeLessThan(1e-15);
    expect(relativeError(work, q * last.work + a * others.work)).toBeLessThan(1e-15);
  });

  it('underflows to nothing only where the answer does', () => {
    expect(binomialTail(1e6, 500_000, 0.01, 0.99)).toEqual({ fail: 0, work: 1 });
    expect(binomialTail(1000, 100, 1e-3, 0.999).fail).toBeGreaterThan(1e-170);
  });
});

describe('binomialDensity', () => {
  it.each(cases)('is one exact term: %i, %i, %d', (n, j, q) => {
    expect(
      relativeError(
        binomialDensity(n, j, q, 1 - q),
        exactSum(n, q, (i) => i === j),
      ),
    ).toBeLessThan(2 * ULP);
  });

  it.each([-1, 6])('is 0 for %i of 5', (j) => expect(binomialDensity(5, j, 0.3, 0.7)).toBe(0));

  it.each([
    [5, 0, 0, 1],
    [5, 1, 0, 0],
    [5, 5, 1, 1],
    [5, 4, 1, 0],
  ])('is certain where the units are: %i, %i, %d', (n, j, q, expected) => {
    expect(binomialDensity(n, j, q, 1 - q)).toBe(expected);
  });
});

describe('binomialTailDerivative', () => {
  it.each(cases)('is what one more failing unit adds, n times: %i, %i, %d', (n, k, q) => {
    const oneMore = exactSum(n - 1, q, (j) => j === k - 1);
    expect(relativeError(binomialTailDerivative(n, k, q, 1 - q), n * oneMore)).toBeLessThan(3 * ULP);
  });

  it('agrees with a difference quotient', () => {
    const [q, h] = [0.2, 1e-5];
    const quotient =
      (binomialTail(9, 4, q + h, 0.8 - h).fail - binomialTail(9, 4, q - h, 0.8 + h).fail) / (2 * h);
    expect(binomialTailDerivative(9, 4, q, 0.8)).toBeCloseTo(quotient, 8);
  });

  it.each([
    [5, 1, 0, 5],
    [5, 2, 0, 0],
    [5, 5, 1, 5],
    [5, 0, 0.5, 0],
    [5, 6, 0.5, 0],
  ])('is exact at the edges: %i, %i, %d', (n, k, q, expected) => {
    expect(binomialTailDerivative(n, k, q, 1 - q)).toBe(expected);
  });
});
