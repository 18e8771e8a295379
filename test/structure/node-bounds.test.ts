import { describe, expect, it } from 'vitest';
import { addLeaf, type Building, beginBuilding } from '../../src/structure/building.js';
import { NodeBounds } from '../../src/structure/node-bounds.js';
import { topologyOf } from '../topology-of.js';

/** a, or b and c; each fails with 1/4, and nobody asks for d. */
function small(): { building: Building; node: number } {
  const building = beginBuilding(topologyOf('components: { x: { availability: 99% } }\nsystem: x'));
  const [a, b, c] = ['a', 'b', 'c', 'd'].map((owner) =>
    addLeaf(building, {
      owner,
      kind: 'component',
      event: 'failure',
      unavailability: 0.25,
      frequency: 1,
      units: 1,
      failing: 1,
      whole: 0.25,
    }),
  );
  const { builder } = building;
  return { building, node: builder.or([a!, builder.and([b!, c!])]) };
}

describe('NodeBounds', () => {
  it('enclose a node, with a leaf failed or with none', () => {
    const { building, node } = small();
    const bounds = new NodeBounds(building, node);
    expect(bounds.leaves.toSorted()).toEqual([0, 1, 2]);
    const work = (1 - 0.25) * (1 - 1 / 16);
    expect(bounds.work().low).toBeLessThanOrEqual(work);
    expect(bounds.work().high).toBeGreaterThanOrEqual(work);
    expect(bounds.work().high - bounds.work().low).toBeLessThan(1e-14);
    for (const [leaf, down] of [1, 1 - 0.75 ** 2, 1 - 0.75 ** 2, 1 - work].entries()) {
      const { low, high } = bounds.downGiven(leaf);
      expect(low, `${leaf}`).toBeLessThanOrEqual(down);
      expect(high, `${leaf}`).toBeGreaterThanOrEqual(down);
      expect(high - low).toBeLessThan(1e-14);
    }
  });

  it('know nothing once the looks of a system are used up, but what they have found', () => {
    const { building, node } = small();
    const bounds = new NodeBounds(building, node);
    const before = bounds.downGiven(1);
    building.looks = 3;
    expect(bounds.downGiven(2)).toEqual({ low: 0, high: 1 });
    expect(bounds.downGiven(1)).toBe(before);
    expect(bounds.work()).toEqual({ low: 0, high: 1 });
  });

  it('reach from the least to the most of what is only bounded', () => {
    const { building, node } = small();
    building.leaves[0] = { ...building.leaves[0]!, least: 0 };
    const { low, high } = new NodeBounds(building, node).work();
    expect([low, high]).toEqual([expect.closeTo(0.75 * (15 / 16), 12), expect.closeTo(15 / 16, 12)]);
  });
});
