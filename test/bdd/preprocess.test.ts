import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorb } from '../../src/bdd/absorb.js';
import { coalesce } from '../../src/bdd/coalesce.js';
import { compile } from '../../src/bdd/compile.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { preprocess } from '../../src/bdd/preprocess.js';
import { pullUp } from '../../src/bdd/pull-up.js';
import { shareInputs } from '../../src/bdd/share-inputs.js';
import { split } from '../../src/bdd/split.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { crossedServices, zoned } from './systems.js';
import { tableOf } from './table.js';

const STEPS = { coalesce, absorb, pullUp, shareInputs, split };

describe('preprocessing', () => {
  it.each(Object.entries(STEPS))('keeps the function and the leaves: %s alone', (_, step) => {
    const property = fc.property(recipes({ maxLeaves: 6, maxGates: 14 }), (recipe) => {
      const rooted = graphOfRecipe(recipe);
      expect(tableOf(step(rooted))).toEqual(tableOf(rooted));
    });
    fc.assert(property, { seed: 7, numRuns: 1500 });
  });

  it('keeps them with all steps together, in any order', () => {
    const orders = fc.shuffledSubarray([coalesce, absorb, pullUp, shareInputs], { minLength: 2 });
    const property = fc.property(recipes({ maxLeaves: 7, maxGates: 18 }), orders, (recipe, steps) => {
      const rooted = graphOfRecipe(recipe);
      const table = tableOf(rooted);
      expect(tableOf(preprocess(rooted))).toEqual(table);
      expect(tableOf(preprocess(rooted, steps))).toEqual(table);
    });
    fc.assert(property, { seed: 11, numRuns: 2000 });
  });

  it.each([zoned(5, 13, 3), crossedServices(14)])('changes nothing more once it has ended', (rooted) => {
    const once = preprocess(rooted);
    expect(preprocess(once)).toBe(once);
  });

  it('takes series and parallel as deep as they come, at a cost in proportion', () => {
    const builder = new GateGraphBuilder();
    const zone = builder.leaf();
    let node = builder.leaf();
    for (let i = 0; i < 50_000; i++)
      node = builder.and([builder.or([node, builder.leaf(), zone]), builder.leaf()]);
    const { graph, roots } = builder.build([node]);
    const compiled = compile(graph, roots[0]!);
    expect(compiled.tooEntangled).toBe(false);
  });
});
