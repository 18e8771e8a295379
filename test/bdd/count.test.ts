import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../src/bdd/binomial.js';
import { countDerivatives, countTail } from '../../src/bdd/count.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';

/** The table of "at least k of n have failed". */
function table(n: number, k: number): Uint8Array {
  const ones = (state: number) => state.toString(2).replaceAll('0', '').length;
  return new Uint8Array(1 << n).map((_, state) => (ones(state) >= k ? 1 : 0));
}

const inputs = fc.integer({ min: 1, max: 8 }).chain((n) => fc.tuple(fc.nat({ max: n + 1 }), chances(n)));

describe('countTail', () => {
  it('agrees with adding up all states exactly, on both sides', () => {
    const property = fc.property(inputs, ([k, q]) => {
      const { fail, work } = countTail(
        k,
        q,
        q.map((x) => 1 - x),
      );
      const exact = exactChance(table(q.length, k), q);
      expect(relativeError(fail, exact.fail)).toBeLessThan(4e-15);
      expect(relativeError(work, exact.work)).toBeLessThan(4e-15);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('is never above 1, though its terms are rounded', () => {
    let passed = 0;
    const property = fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 1000 }), (n, seed) => {
      const q = Float64Array.from(
        { length: n },
        (_, index) => ((index * 7919 + seed * 104729) % 1009) / 1009,
      );
      const { fail, work } = countTail(
        1,
        q,
        q.map((x) => 1 - x),
      );
      if (fail === 1) passed++;
      expect(Math.max(fail, work)).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
    expect(passed).toBeGreaterThan(0);
  });

  it.each([3, 150, 298])('agrees with the binomial tail for nearly equal inputs, %i of 300', (k) => {
    const q = new Float64Array(300).fill(0.37);
    q[0] = 0.37 + 2 ** -53;
    const [mixed, equal] = [
      countTail(
        k,
        q,
        q.map((x) => 1 - x),
      ),
      binomialTail(300, k, 0.37, 0.63),
    ];
    expect(relativeError(mixed.fail, equal.fail)).toBeLessThan(1e-13);
    expect(relativeError(mixed.work, equal.work)).toBeLessThan(1e-13);
  });

  it('needs no more than the fewer of failures and workers', () => {
    const q = Float64Array.from({ length: 200_000 }, (_, i) => 1e-6 * (1 + (i % 3)));
    const a = q.map((x) => 1 - x);
    expect(countTail(199_999, a, q).work).toBeCloseTo(countTail(2, q, a).fail, 14);
  });
});

describe('countDerivatives', () => {
  it('is exactly the chance that the input decides', () => {
    const property = fc.property(inputs, ([k, q]) => {
      const derivatives = countDerivatives(
        k,
        q,
        q.map((x) => 1 - x),
      );
      const states = table(q.length, k);
      q.forEach((_, i) => {
        const with_ = fixLeaf(states, i, true);
        const without = fixLeaf(states, i, false);
        const decides = exactChance(
          with_.map((down, state) => down - without[state]!),
          q,
        ).fail;
        expect(relativeError(derivatives[i]!, decides)).toBeLessThan(4e-15);
      });
    });
    fc.assert(property, { seed: 7, numRuns: 150 });
  });

  it.each([1, 7, 500, 994, 1000])('is the same for equal inputs among others, %i of 1000', (k) => {
    const q = Float64Array.from({ length: 1000 }, (_, i) => [0.1, 0.5, 0.9][i % 3]!);
    const interleaved = countDerivatives(
      k,
      q,
      q.map((x) => 1 - x),
    );
    const order = Array.from(q.keys()).sort((i, j) => q[i]! - q[j]! || i - j);
    const ascending = q.toSorted();
    const blocks = countDerivatives(
      k,
      ascending,
      ascending.map((x) => 1 - x),
    );
    for (const [place, i] of order.entries()) {
      expect(relativeError(blocks[place]!, interleaved[i]!)).toBeLessThan(1e-12);
    }
  });
});
