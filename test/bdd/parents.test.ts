import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parentsOf } from '../../src/bdd/parents.js';
import { graphOfRecipe, recipes } from './recipe.js';

it('lists the users of every node as often as they use it', () => {
  const property = fc.property(recipes(), (recipe) => {
    const { graph } = graphOfRecipe(recipe);
    const { first, gates } = parentsOf(graph);
    const expected = Array.from({ length: graph.leafCount + graph.gateCount }, (): number[] => []);
    for (let gate = 0; gate < graph.gateCount; gate++) {
      const own = graph.inputs.subarray(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
      for (const input of own) expected[input]!.push(gate);
    }
    expect(expected.map((_, node) => Array.from(gates.subarray(first[node]!, first[node + 1]!)))).toEqual(
      expected,
    );
  });
  fc.assert(property, { seed: 7, numRuns: 100 });
});
