import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConeExtractor } from '../../src/bdd/cone.js';
import { NEVER } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { tableOf } from './table.js';

describe('ConeExtractor', () => {
  it('keeps the function of every node, over the leaves that it can reach', () => {
    const property = fc.property(recipes(), (recipe) => {
      const { graph } = graphOfRecipe(recipe);
      const extractor = new ConeExtractor(graph);
      for (let root = 0; root < graph.leafCount + graph.gateCount; root++) {
        const cone = extractor.extract(root);
        const whole = tableOf({ graph, root });
        const bits = (state: number) =>
          cone.leaves.reduce((bit, leaf, i) => bit | (((state >> leaf) & 1) << i), 0);
        const own = tableOf(cone);
        expect(whole.map((_, state) => own[bits(state)]!)).toEqual(whole);
        expect(new Set(cone.graph.inputs).size).toBe(cone.leaves.length + cone.graph.gateCount - 1);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 100 });
  });

  it('ends at borders, but opens the root', () => {
    const builder = new GateGraphBuilder();
    const [a, b, c] = [builder.leaf(), builder.leaf(), builder.leaf()];
    const inner = builder.and([a, b]);
    const outer = builder.or([inner, c]);
    const { graph, roots } = builder.build([inner, outer]);
    const extractor = new ConeExtractor(graph, Uint8Array.of(1, 1));
    expect(Array.from(extractor.extract(roots[1]!).leaves)).toEqual([c, roots[0]]);
    expect(Array.from(extractor.extract(roots[0]!).leaves)).toEqual([a, b]);
  });

  it('is empty below a constant', () => {
    const cone = new ConeExtractor(graphOfRecipe({ leafCount: 1, gates: [] }).graph).extract(NEVER);
    expect([cone.root, cone.leaves.length, cone.graph.leafCount]).toEqual([NEVER, 0, 0]);
  });
});
