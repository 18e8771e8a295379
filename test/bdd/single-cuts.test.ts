import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/bdd/compile.js';
import { ALWAYS, NEVER } from '../../src/bdd/gate-graph.js';
import { sensitivities } from '../../src/bdd/sensitivities.js';
import { singleCuts } from '../../src/bdd/single-cuts.js';
import { graphOfRecipe, recipes, tableOfRecipe } from './recipe.js';
import { crossedServices, zoned } from './systems.js';

describe('singleCuts', () => {
  it('finds the leaves that alone make random functions fail', () => {
    fc.assert(
      fc.property(recipes({ maxLeaves: 8, maxGates: 12 }), (recipe) => {
        const table = tableOfRecipe(recipe);
        const { graph, root } = graphOfRecipe(recipe);
        if (root === ALWAYS) return;
        const alone = Array.from({ length: recipe.leafCount }, (_, leaf) => table[1 << leaf]!);
        expect([...singleCuts(graph, root)]).toEqual(alone);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what the derivatives find, over more leaves than an integer has bits', () => {
    for (const { graph, root } of [crossedServices(40), zoned(10, 80, 3), zoned(30, 80, 2)]) {
      const compiled = compile(graph, root);
      if (compiled.tooEntangled) throw new Error('is meant to be small');
      const fail = new Float64Array(graph.leafCount);
      const alone = sensitivities(
        compiled,
        fail,
        fail.map(() => 1),
      );
      expect([...singleCuts(graph, root)]).toEqual(
        Array.from(alone, (derivative) => (derivative === 1 ? 1 : 0)),
      );
    }
  });

  it('finds none in a constant', () => {
    const { graph } = zoned(2, 4, 2);
    expect([NEVER, ALWAYS].map((root) => singleCuts(graph, root).includes(1))).toEqual([false, false]);
  });
});
