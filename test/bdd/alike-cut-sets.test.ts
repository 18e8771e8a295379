import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlikeCutSets, alikeCutSets, type LeafSets } from '../../src/bdd/alike-cut-sets.js';
import { cutSetsOf } from '../../src/bdd/cut-sets.js';
import { bitCount, minimalCutSets } from './minimal-cut-sets.js';
import { graphOfRecipe, moduleBesideLeaf, recipes, tableOfRecipe } from './recipe.js';
import { zoned } from './systems.js';

const CHANCES = [0.5, 0.1, 1e-3];

/** Leaves of three sorts. */
function leavesOf(count: number): LeafSets {
  const sort = Array.from({ length: count }, (_, leaf) => leaf % 3);
  const ones = sort.map(() => 1);
  return { sort, orders: ones, ways: ones, chance: sort.map((one) => CHANCES[one]!) };
}

const indices = (set: number) =>
  Array.from({ length: 31 }, (_, leaf) => leaf).filter((leaf) => (set >> leaf) & 1);
const kindOf = (leaves: readonly number[]) =>
  leaves
    .map((leaf) => leaf % 3)
    .sort()
    .join('');

/** Kinds by all their cut sets: how many there are, and how likely one is. */
function expectedKinds(
  cuts: readonly number[],
  least: number,
): Map<string, { count: number; chance: number }> {
  const kinds = new Map<string, { count: number; chance: number }>();
  for (const cut of cuts) {
    const leaves = indices(cut);
    const kind = kindOf(leaves);
    const chance = leaves.reduce((product, leaf) => product * CHANCES[leaf % 3]!, 1);
    kinds.set(kind, { count: (kinds.get(kind)?.count ?? 0) + 1, chance });
  }
  return new Map([...kinds].filter(([, { count, chance }]) => count * chance >= least));
}

const shown = (found: readonly AlikeCutSets[]) =>
  Object.fromEntries(
    found.map(({ leaves, count, chance }) => [kindOf(leaves), { count, chance: chance.toPrecision(12) }]),
  );

describe('alikeCutSets', () => {
  it('counts the cut sets of each kind, down to a share and up to an order', () => {
    const least = fc.constantFrom(0, 1.1e-7, 0.9e-3, 0.06);
    fc.assert(
      fc.property(
        recipes({ maxGates: 12 }),
        fc.integer({ min: 1, max: 7 }),
        least,
        (recipe, limit, least) => {
          const cuts = minimalCutSets(tableOfRecipe(recipe));
          const sets = cutSetsOf(graphOfRecipe(recipe), new Int32Array(recipe.leafCount).fill(1), limit)!;
          const { found, complete } = alikeCutSets(sets, leavesOf(recipe.leafCount), least);
          const expected = expectedKinds(
            cuts.filter((cut) => bitCount(cut) <= limit),
            least,
          );
          expect(complete).toBe(true);
          expect(shown(found)).toEqual(
            Object.fromEntries(
              [...expected].map(([kind, { count, chance }]) => [
                kind,
                { count, chance: chance.toPrecision(12) },
              ]),
            ),
          );
          // The set that stands for a kind is one of them.
          for (const { leaves } of found)
            expect(cuts).toContain(leaves.reduce((bits, leaf) => bits | (1 << leaf), 0));
          const masses = found.map(({ chance, count }) => chance * count);
          expect(masses).toEqual(masses.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 1000, examples: [[moduleBesideLeaf, 2, 0]] },
    );
  });

  it('multiplies the ways within leaves', () => {
    const { graph, root } = zoned(2, 3, 3);
    const orders = [1, 1, 1, 2, 2, 2];
    const sets = cutSetsOf({ graph, root }, orders, 4)!;
    const leaves = {
      sort: [0, 0, 0, 1, 1, 1],
      orders,
      ways: [1, 1, 1, 10, 10, 10],
      chance: [0.1, 0.1, 0.1, 0.01, 0.01, 0.01],
    };
    const { found } = alikeCutSets(sets, leaves, 0);
    expect(found.map(({ order, count }) => [order, count])).toEqual(
      [
        [3, 60],
        [2, 3],
        [4, 300],
      ].sort((a, b) => b[1]! * 10 ** -b[0]! - a[1]! * 10 ** -a[0]!),
    );
  });

  it('does not list millions that are alike', () => {
    const { graph, root } = zoned(3, 300, 3);
    const count = 303;
    const ones = new Int32Array(count).fill(1);
    const sort = ones.map((_, leaf) => (leaf < 3 ? 0 : 1));
    const chance = Float64Array.from(sort, (one) => (one === 0 ? 1e-4 : 1e-3));
    const { found, complete } = alikeCutSets(
      cutSetsOf({ graph, root }, ones, 3)!,
      { sort, orders: ones, ways: ones, chance },
      0,
    );
    expect(complete).toBe(true);
    expect(found.map(({ count }) => count)).toEqual([(300 * 299 * 298) / 6, 3]);
    expect(found.map(({ leaves }) => leaves.length)).toEqual([3, 1]);
  });

  it('keeps what it found when its steps are used up, and says so', () => {
    const { graph, root } = zoned(3, 30, 3);
    const ones = new Int32Array(33).fill(1);
    const sort = ones.map((_, leaf) => leaf);
    const chance = Float64Array.from(sort, (leaf) => (leaf < 3 ? 0.1 : 1e-3 / (leaf + 1)));
    const sets = cutSetsOf({ graph, root }, ones, 3)!;
    const { found, complete } = alikeCutSets(sets, { sort, orders: ones, ways: ones, chance }, 0, 500);
    expect(complete).toBe(false);
    expect(
      found
        .slice(0, 3)
        .flatMap(({ leaves }) => leaves)
        .toSorted(),
    ).toEqual([0, 1, 2]);
  });
});
