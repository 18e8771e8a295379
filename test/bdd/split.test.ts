import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_LEAST, type GateGraph } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { findModules } from '../../src/bdd/modules.js';
import { preprocess } from '../../src/bdd/preprocess.js';
import { split } from '../../src/bdd/split.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { tableOf } from './table.js';

function inputsOf({ firstInput, inputs }: GateGraph, gate: number): number[] {
  return Array.from(inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!));
}

/** The leaves below each node. */
function leavesBelow(graph: GateGraph): Set<number>[] {
  const below = Array.from({ length: graph.leafCount }, (_, leaf) => new Set([leaf]));
  for (let gate = 0; gate < graph.gateCount; gate++) {
    below.push(new Set(inputsOf(graph, gate).flatMap((input) => [...below[input]!])));
  }
  return below;
}

/** How many groups that share no leaf the inputs of a gate fall into. */
function groupCount(graph: GateGraph, gate: number): number {
  const below = leavesBelow(graph);
  let groups: Set<number>[] = [];
  for (const input of inputsOf(graph, gate)) {
    const own = below[input]!;
    const touches = (group: Set<number>) => [...own].some((leaf) => group.has(leaf));
    const merged = new Set([own, ...groups.filter(touches)].flatMap((group) => [...group]));
    groups = [...groups.filter((group) => !touches(group)), merged];
  }
  return groups.length;
}

describe('split', () => {
  it('keeps the function and the leaves', () => {
    const property = fc.property(recipes(), (recipe) => {
      const rooted = graphOfRecipe(recipe);
      expect(tableOf(split(rooted))).toEqual(tableOf(rooted));
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('leaves the inputs of a module either all apart or all entangled', () => {
    const property = fc.property(recipes({ maxLeaves: 12, maxGates: 12 }), (recipe) => {
      const { graph, root } = split(preprocess(graphOfRecipe(recipe)));
      findModules({ graph, root }).forEach((isModule, gate) => {
        if (isModule === 0 || graph.kind[gate] === AT_LEAST) return;
        expect([1, inputsOf(graph, gate).length]).toContain(groupCount(graph, gate));
      });
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('keeps one entangled pair in a long series to itself', () => {
    const builder = new GateGraphBuilder();
    const [a, b, c] = [builder.leaf(), builder.leaf(), builder.leaf()];
    const series = Array.from({ length: 1000 }, () => builder.leaf());
    const pair = [builder.and([a, b]), builder.and([a, c])];
    const { graph, roots } = builder.build([builder.or([...pair, ...series])]);
    const result = split({ graph, root: roots[0]! });
    expect(result.graph.gateCount).toBe(4);
    expect(inputsOf(result.graph, 3)).toHaveLength(1001);
    expect(Array.from(findModules(result))).toEqual([0, 0, 1, 1]);
  });

  it('gathers what only one gate of an entangled part uses', () => {
    const builder = new GateGraphBuilder();
    const zone = builder.leaf();
    const side = () => builder.or([zone, ...Array.from({ length: 50 }, () => builder.leaf())]);
    const { graph, roots } = builder.build([builder.and([side(), side()])]);
    const result = split({ graph, root: roots[0]! });
    expect(Array.from(findModules(result))).toEqual([1, 0, 1, 0, 1]);
  });
});
