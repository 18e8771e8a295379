import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce } from '../../src/bdd/coalesce.js';
import type { RootedGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { findModules } from '../../src/bdd/modules.js';
import { parentCounts } from '../../src/bdd/parent-counts.js';
import { graphOfRecipe, recipes } from './recipe.js';

/** The nodes below each node, itself included. */
function nodesBelow({ graph }: RootedGraph): Set<number>[] {
  const below = Array.from({ length: graph.leafCount }, (_, leaf) => new Set([leaf]));
  for (let gate = 0; gate < graph.gateCount; gate++) {
    const own = Array.from(graph.inputs.subarray(graph.firstInput[gate]!, graph.firstInput[gate + 1]!));
    below.push(new Set([graph.leafCount + gate, ...own.flatMap((input) => [...below[input]!])]));
  }
  return below;
}

/**
 * By the definition: needed by the root, and whatever uses a node below the gate is the gate or below it too.
 */
function modulesByDefinition(rooted: RootedGraph): Uint8Array {
  const { leafCount, gateCount, firstInput, inputs } = rooted.graph;
  const below = nodesBelow(rooted);
  const live = parentCounts(rooted);
  const uses = (user: number, node: number) =>
    inputs.subarray(firstInput[user]!, firstInput[user + 1]!).includes(node);
  return new Uint8Array(gateCount).map((_, gate) => {
    const self = leafCount + gate;
    const isClosed = [...below[self]!].every((node) => {
      const users = Array.from({ length: gateCount }, (_user, user) => user);
      const outside = users.filter(
        (user) => live[leafCount + user]! > 0 && !below[self]!.has(leafCount + user),
      );
      return node === self || !outside.some((user) => uses(user, node));
    });
    return live[self]! > 0 && isClosed ? 1 : 0;
  });
}

describe('findModules', () => {
  it('agrees with the definition', () => {
    const property = fc.property(recipes({ maxLeaves: 10, maxGates: 14 }), (recipe) => {
      const written = graphOfRecipe(recipe);
      for (const rooted of [written, coalesce(written)]) {
        if (rooted.root >= rooted.graph.leafCount)
          expect(findModules(rooted)).toEqual(modulesByDefinition(rooted));
      }
    });
    fc.assert(property, { seed: 7, numRuns: 400 });
  });

  it('sees that a part used twice is a module where its users are not', () => {
    const builder = new GateGraphBuilder();
    const [a, b, c, d] = [builder.leaf(), builder.leaf(), builder.leaf(), builder.leaf()];
    const shared = builder.and([a, b]);
    const root = builder.and([builder.or([shared, c]), builder.or([shared, d])]);
    const { graph, roots } = builder.build([root]);
    expect(Array.from(findModules({ graph, root: roots[0]! }))).toEqual([1, 0, 0, 1]);
  });

  it('finds none in a leaf or a constant', () => {
    const { graph } = graphOfRecipe({ leafCount: 2, gates: [{ kind: 0, threshold: 1, inputs: [0, 1] }] });
    expect(Array.from(findModules({ graph, root: 0 }))).toEqual([0]);
    expect(Array.from(findModules({ graph, root: -1 }))).toEqual([0]);
  });
});
