import { describe, expect, it } from 'vitest';
import { deepestFirstOrder } from '../../src/bdd/deepest-first-order.js';
import { leafDepths } from '../../src/bdd/leaf-depths.js';
import { coneOf } from './cone-of.js';

describe('deepestFirstOrder', () => {
  it('begins with what is farthest from the root by its longest way, and keeps the given order among equals', () => {
    const cone = coneOf((builder) => {
      const [a, b, c, d] = Array.from({ length: 4 }, () => builder.leaf()) as [
        number,
        number,
        number,
        number,
      ];
      return builder.or([a, builder.and([b, builder.or([c, d]), a])]);
    });
    const depths = leafDepths(cone);
    const named = (order: Int32Array) => Array.from(order, (leaf) => cone.leaves[leaf]);
    const byName = Int32Array.from([3, 2, 1, 0], (name) => cone.leaves.indexOf(name));
    expect(named(deepestFirstOrder(depths, byName))).toEqual([3, 2, 1, 0]);
    expect(named(deepestFirstOrder(depths, byName.toReversed()))).toEqual([2, 3, 0, 1]);
  });
});
