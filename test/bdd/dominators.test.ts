import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatorsOf } from '../../src/bdd/dominators.js';
import type { RootedGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { graphOfRecipe, recipes } from './recipe.js';

/** The nodes that the root still reaches when a gate is passed by. */
function reachedWithout({ graph, root }: RootedGraph, without: number): Set<number> {
  const { leafCount, firstInput, inputs } = graph;
  const found = new Set<number>();
  const open = root === without ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node) || node === without) continue;
    found.add(node);
    if (node >= leafCount)
      open.push(...inputs.subarray(firstInput[node - leafCount], firstInput[node - leafCount + 1]));
  }
  return found;
}

describe('dominatorsOf', () => {
  it('agrees with taking out every gate in turn', () => {
    const property = fc.property(recipes({ maxLeaves: 6, maxGates: 14 }), (recipe) => {
      const rooted = graphOfRecipe(recipe);
      const { leafCount, gateCount } = rooted.graph;
      fc.pre(rooted.root >= leafCount);
      const { start, size } = dominatorsOf(rooted);
      const reached = reachedWithout(rooted, -1);
      for (let node = 0; node < leafCount + gateCount; node++) {
        expect(start[node]! >= 0).toBe(reached.has(node));
        for (let gate = leafCount; gate < leafCount + gateCount; gate++) {
          if (!reached.has(node) || !reached.has(gate)) continue;
          const isInside = start[node]! >= start[gate]! && start[node]! < start[gate]! + size[gate]!;
          expect(isInside).toBe(!reachedWithout(rooted, gate).has(node));
        }
      }
    });
    fc.assert(property, { seed: 7, numRuns: 500 });
  });

  it('are found in deep graphs whose ends share something', () => {
    const builder = new GateGraphBuilder();
    const zone = builder.leaf();
    let node = builder.or([builder.leaf(), zone]);
    for (let i = 0; i < 50_000; i++) {
      node = builder.and([builder.or([node, builder.leaf(), zone]), builder.leaf()]);
    }
    const { graph, roots } = builder.build([node]);
    const { immediate, size } = dominatorsOf({ graph, root: roots[0]! });
    expect(immediate[zone]).toBe(roots[0]! - 1);
    expect(size[roots[0]!]).toBe(graph.leafCount + graph.gateCount);
  });
});
