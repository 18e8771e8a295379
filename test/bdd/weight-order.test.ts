import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cone, ConeExtractor } from '../../src/bdd/cone.js';
import { weightOrder } from '../../src/bdd/weight-order.js';
import { coneOf, sharedPair } from './cone-of.js';
import { graphOfRecipe, recipes } from './recipe.js';

const PLENTY = 1e9;

/** The order in terms of the leaves as they were written. */
function written(cone: Cone): number[] {
  return Array.from(weightOrder(cone, PLENTY)!, (leaf) => cone.leaves[leaf]!);
}

describe('weightOrder', () => {
  it('names every leaf once, and the same way each time', () => {
    const property = fc.property(recipes(), (recipe) => {
      const { graph, root } = graphOfRecipe(recipe);
      const cone = new ConeExtractor(graph).extract(root);
      if (cone.root < cone.graph.leafCount) return;
      const order = weightOrder(cone, PLENTY)!;
      expect(Array.from(order.toSorted())).toEqual(Array.from(cone.leaves.keys()));
      expect(weightOrder(cone, PLENTY)).toEqual(order);
    });
    fc.assert(property, { seed: 7, numRuns: 200 });
  });

  it('gives up when it would take too long', () => expect(weightOrder(sharedPair(), 10)).toBeUndefined());

  it('begins with what carries most: the shared pair, then the others in pairs', () => {
    expect(written(sharedPair())).toEqual([4, 5, 0, 1, 2, 3]);
  });

  it('sees the weight of a zone grow with what is in it', () => {
    const cone = coneOf((builder) => {
      const [zone, other] = [builder.leaf(), builder.leaf()];
      const replicas = Array.from({ length: 7 }, (_, i) =>
        builder.or([i < 4 ? zone : other, builder.leaf()]),
      );
      return builder.atLeast(3, replicas);
    });
    expect(written(cone).slice(0, 2)).toEqual([0, 1]);
  });
});
