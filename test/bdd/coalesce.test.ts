import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce } from '../../src/bdd/coalesce.js';
import { AT_LEAST, type RootedGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { parentCounts } from '../../src/bdd/parent-counts.js';
import { preprocess } from '../../src/bdd/preprocess.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { tableOf } from './table.js';

/** Whether some gate of the original still has its own kind below it, used by nothing else. */
function hasChain(rooted: RootedGraph): boolean {
  const { leafCount, gateCount, kind, firstInput, inputs } = rooted.graph;
  const parents = parentCounts(rooted);
  return Array.from({ length: gateCount }).some((_, gate) =>
    Array.from(inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!)).some(
      (input) =>
        input >= leafCount &&
        parents[input] === 1 &&
        kind[input - leafCount] === kind[gate] &&
        kind[gate] !== AT_LEAST,
    ),
  );
}

describe('coalesce', () => {
  it('keeps the function and the leaves', () => {
    const property = fc.property(recipes(), (recipe) => {
      const rooted = graphOfRecipe(recipe);
      expect(tableOf(coalesce(rooted))).toEqual(tableOf(rooted));
      expect(tableOf(preprocess(rooted))).toEqual(tableOf(rooted));
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('makes one wide gate of a chain, however long', () => {
    const builder = new GateGraphBuilder();
    let chain = builder.leaf();
    for (let i = 0; i < 50_000; i++) chain = builder.or([chain, builder.leaf()]);
    const { graph, roots } = builder.build([chain]);
    const result = coalesce({ graph, root: roots[0]! });
    expect([result.graph.gateCount, result.graph.inputs.length]).toEqual([1, 50_001]);
  });

  it('leaves a gate alone that is used twice, or by another kind', () => {
    const builder = new GateGraphBuilder();
    const [a, b, c, d] = [builder.leaf(), builder.leaf(), builder.leaf(), builder.leaf()];
    const shared = builder.or([a, b]);
    const root = builder.or([shared, builder.and([shared, c]), d]);
    const { graph, roots } = builder.build([root]);
    const result = coalesce({ graph, root: roots[0]! });
    expect(result.graph.gateCount).toBe(3);
    expect(hasChain(result)).toBe(false);
  });

  it('drops what the root does not need', () => {
    const builder = new GateGraphBuilder();
    const [a, b] = [builder.leaf(), builder.leaf()];
    const either = builder.or([a, b]);
    builder.and([a, b]);
    const { graph, roots } = builder.build([either]);
    expect(coalesce({ graph, root: roots[0]! }).graph.gateCount).toBe(1);
  });
});
