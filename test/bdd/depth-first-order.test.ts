import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cone, ConeExtractor } from '../../src/bdd/cone.js';
import { depthFirstOrder } from '../../src/bdd/depth-first-order.js';
import { coneOf, sharedPair } from './cone-of.js';
import { graphOfRecipe, recipes } from './recipe.js';

const PLENTY = 1e9;

/** The order in terms of the leaves as they were written. */
function written(cone: Cone): number[] {
  return Array.from(depthFirstOrder(cone, PLENTY)!, (leaf) => cone.leaves[leaf]!);
}

describe('depthFirstOrder', () => {
  it('names every leaf once, and the same way each time', () => {
    const property = fc.property(recipes(), (recipe) => {
      const { graph, root } = graphOfRecipe(recipe);
      const cone = new ConeExtractor(graph).extract(root);
      if (cone.root < cone.graph.leafCount) return;
      const order = depthFirstOrder(cone, PLENTY)!;
      expect(Array.from(order.toSorted())).toEqual(Array.from(cone.leaves.keys()));
      expect(depthFirstOrder(cone, PLENTY)).toEqual(order);
    });
    fc.assert(property, { seed: 7, numRuns: 200 });
  });

  it('gives up when it would take too long', () => expect(depthFirstOrder(sharedPair(), 10)).toBeUndefined());

  it('keeps together what belongs together', () => {
    expect(written(sharedPair())).toEqual([4, 5, 0, 1, 2, 3]);
  });

  it('goes on with what it has seen most of', () => {
    const cone = coneOf((builder) => {
      const [a, b, c, d, e] = Array.from({ length: 5 }, () => builder.leaf());
      const first = builder.and([a!, b!]);
      const unrelated = builder.and([c!, d!]);
      const related = builder.and([a!, e!]);
      return builder.or([first, unrelated, related]);
    });
    expect(written(cone)).toEqual([0, 1, 4, 2, 3]);
  });
});
