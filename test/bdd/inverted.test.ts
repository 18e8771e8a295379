import { describe, expect, it } from 'vitest';
import { inverted } from '../../src/bdd/inverted.js';

describe('inverted', () => {
  it('lists the indices of each value, over all arrays', () => {
    const { first, items } = inverted(4, [Int32Array.of(2, 0, 2), Int32Array.of(3, 2)]);
    const listed = [0, 1, 2, 3].map((value) => [...items.subarray(first[value]!, first[value + 1]!)]);
    expect(listed).toEqual([[1], [], [0, 2, 1], [0]]);
  });

  it('is empty of nothing', () => {
    expect(inverted(0, [])).toEqual({ first: Int32Array.of(0), items: new Int32Array(0) });
  });
});
