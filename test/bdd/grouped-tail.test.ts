import { describe, expect, it } from 'vitest';
import { countTail } from '../../src/bdd/count.js';
import { groupedTail } from '../../src/bdd/grouped-tail.js';
import { relativeError } from './exact-chance.js';

const units = (length: number, qs: readonly number[]) =>
  Float64Array.from({ length }, (_, i) => qs[i % qs.length]!);

describe('groupedTail', () => {
  it.each([
    [3, [0.01, 0.02, 0.3]],
    [60, [0.5, 0.25]],
    [88, [0.9, 0.125, 1, 0]],
  ])('is what counting one by one gives, at least %i of 90', (k, qs) => {
    const fail = units(90, qs);
    const work = fail.map((q) => 1 - q);
    const [grouped, single] = [groupedTail(k, fail, work)!, countTail(k, fail, work)];
    expect(relativeError(grouped.fail, single.fail)).toBeLessThan(1e-13);
    expect(relativeError(grouped.work, single.work)).toBeLessThan(1e-13);
  });

  it('counts a million of three kinds', () => {
    const fail = units(1e6, [0.01, 0.011, 0.012]);
    const { fail: most, work } = countTail(
      11_000,
      fail,
      fail.map((q) => 1 - q),
    );
    expect(most + work).toBeCloseTo(1, 12);
    expect(most).toBeCloseTo(0.5, 2);
  });

  it('is not for inputs that all differ', () => {
    const fail = Float64Array.from({ length: 9 }, (_, i) => i / 9);
    expect(
      groupedTail(
        2,
        fail,
        fail.map((q) => 1 - q),
      ),
    ).toBeUndefined();
  });
});
