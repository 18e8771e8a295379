import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutSets, cutSetsOf } from '../../src/bdd/cut-sets.js';
import { sumCutSets } from '../../src/bdd/sum-cut-sets.js';
import { bitCount, minimalCutSets } from './minimal-cut-sets.js';
import { graphOfRecipe, moduleBesideLeaf, recipes, tableOfRecipe } from './recipe.js';
import { bridge, crossedServices, graphOfTable, monotoneTables, zoned } from './systems.js';
import { tableOf } from './table.js';

const ones = (count: number) => new Int32Array(count).fill(1);
const counted = (sets: CutSets | undefined) => [...sumCutSets(sets!, () => ({ order: 1, value: 1 }))];

/** All cut sets up to the limit, each as the bits of its leaves, by walking through the families and putting them together. */
function listed({ leafCount, limit, modules, root }: CutSets): number[] {
  const ofInput = (input: number): number[] =>
    input < leafCount ? [1 << input] : ofModule(input - leafCount);
  const ofModule = (module: number): number[] => {
    const { family, inputs } = modules[module]!;
    if (family === null) return [];
    const below = (node: number): number[] => {
      if (node < 2) return node === 1 ? [0] : [];
      const own = ofInput(inputs[family.level[node]!]!);
      const with_ = below(family.high[node]!).flatMap((rest) => own.map((bits) => bits | rest));
      return [...below(family.low[node]!), ...with_];
    };
    return below(family.level.length - 1);
  };
  if (root < 0) return root === -2 ? [0] : [];
  return ofInput(root)
    .filter((set) => bitCount(set) <= limit)
    .sort((a, b) => a - b);
}

describe('cutSetsOf', () => {
  it('finds the cut sets of every monotone function of three and four variables', () => {
    for (const count of [3, 4]) {
      for (const table of monotoneTables(count).slice(0, 400)) {
        for (const form of ['products', 'sums'] as const) {
          const sets = cutSetsOf(graphOfTable(table, count, form), ones(count), 9)!;
          expect(listed(sets)).toEqual(minimalCutSets(table));
        }
      }
    }
  });

  it('finds those of random formulas up to any order', () => {
    fc.assert(
      fc.property(recipes(), fc.integer({ min: 1, max: 8 }), (recipe, limit) => {
        const expected = minimalCutSets(tableOfRecipe(recipe)).filter((set) => bitCount(set) <= limit);
        const sets = cutSetsOf(graphOfRecipe(recipe), ones(recipe.leafCount), limit)!;
        expect(listed(sets)).toEqual(expected);
        const byOrder = new Array(limit + 1).fill(0);
        for (const set of expected) byOrder[bitCount(set)]++;
        expect(counted(sets)).toEqual(byOrder);
      }),
      { numRuns: 1000, examples: [[moduleBesideLeaf, 2]] },
    );
  });

  it('counts leaves of any order', () => {
    fc.assert(
      fc.property(
        recipes(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (recipe, orders, limit) => {
          const orderOf = (set: number) =>
            orders.reduce((sum, order, leaf) => sum + ((set >> leaf) & 1) * order, 0);
          const sets = cutSetsOf(graphOfRecipe(recipe), orders, limit)!;
          const expected = new Array(limit + 1).fill(0);
          for (const set of minimalCutSets(tableOfRecipe(recipe)))
            if (orderOf(set) <= limit) expected[orderOf(set)]++;
          expect([...sumCutSets(sets, (leaf) => ({ order: orders[leaf]!, value: 1 }))]).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the bridge', () => {
    expect(counted(cutSetsOf(bridge, ones(5), 5))).toEqual([0, 0, 2, 2, 0, 0]);
  });

  it('counts millions without listing them', () => {
    const sets = cutSetsOf(zoned(3, 300, 3), ones(303), 3)!;
    // All three in different or equal zones, one zone, or none.
    expect(counted(sets)).toEqual([0, 3, 0, (300 * 299 * 298) / 6]);
  });

  it('finds small cut sets where no diagram could be built', () => {
    const system = crossedServices(60);
    const sets = cutSetsOf(system, ones(system.graph.leafCount), 3)!;
    expect(counted(sets)[1]).toBe(0);
    expect(counted(sets)[2]).toBeGreaterThan(0);
  });

  it('gives up at its budget', () => {
    const system = crossedServices(30);
    const attempt = (steps: number) =>
      cutSetsOf(system, ones(system.graph.leafCount), 30, { steps, nodes: 1e6 });
    expect(attempt(100)).toBeUndefined();
    expect(cutSetsOf(system, ones(system.graph.leafCount), 3, { steps: 1e6, nodes: 100 })).toBeUndefined();
  });

  it('has one order-0 set for what has always failed and none for what never does', () => {
    const { graph } = bridge;
    expect(counted(cutSetsOf({ graph, root: -2 }, ones(5), 2))).toEqual([1, 0, 0]);
    expect(counted(cutSetsOf({ graph, root: -1 }, ones(5), 2))).toEqual([0, 0, 0]);
    expect(counted(cutSetsOf({ graph, root: 3 }, ones(5), 2))).toEqual([0, 1, 0]);
  });

  it('agrees with the table of the graph', () => {
    expect(listed(cutSetsOf(bridge, ones(5), 5)!)).toEqual(minimalCutSets(tableOf(bridge)));
  });
});
