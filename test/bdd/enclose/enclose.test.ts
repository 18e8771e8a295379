import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Enclosure, enclose } from '../../../src/bdd/enclose/enclose.js';
import { ALWAYS, NEVER, type RootedGraph } from '../../../src/bdd/gate-graph.js';
import { chances, exactChance } from '../exact-chance.js';
import { graphOfRecipe, recipes, tableOfRecipe } from '../recipe.js';
import { crossedServices } from '../systems.js';

const KEPT = 2 ** 20;
/** Nothing at all, a split or two, some, enough. */
const budgets = [0, 1, 20, 60, 200, 1000, 1e6];

const enclosed = ({ graph, root }: RootedGraph, fail: Float64Array, inputs: number, steps = 2 ** 12) =>
  enclose(
    graph,
    root,
    { fail, work: fail.map((q) => 1 - q) },
    { inputs, kept: KEPT, wholeSteps: steps, halfSteps: steps },
  );

function expectWithin({ fail, work }: Enclosure, exact: { fail: number; work: number }): void {
  for (const [{ low, high }, truth] of [
    [fail, exact.fail],
    [work, exact.work],
  ] as const) {
    expect(low).toBeLessThanOrEqual(truth);
    expect(high).toBeGreaterThanOrEqual(truth);
    expect(low >= 0 && high <= 1).toBe(true);
  }
}

describe('enclose', () => {
  it('contains the exact answer under every budget, without any diagram, for random functions', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 12 }).chain((recipe) =>
      fc.tuple(fc.constant(recipe), chances(recipe.leafCount)),
    );
    fc.assert(
      fc.property(cases, ([recipe, fail]) => {
        const rooted = graphOfRecipe(recipe);
        const exact = exactChance(tableOfRecipe(recipe), fail);
        let last: Enclosure | undefined;
        for (const inputs of budgets) {
          const found = enclosed(rooted, fail, inputs, 0);
          expectWithin(found, exact);
          if (last !== undefined) {
            expect(found.fail.low).toBeGreaterThanOrEqual(last.fail.low);
            expect(found.fail.high).toBeLessThanOrEqual(last.fail.high);
          }
          last = found;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('comes together where the budget suffices', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 12 }).chain((recipe) =>
      fc.tuple(fc.constant(recipe), chances(recipe.leafCount)),
    );
    fc.assert(
      fc.property(cases, ([recipe, fail]) => {
        const { fail: found } = enclosed(graphOfRecipe(recipe), fail, 1e7, 0);
        const exact = exactChance(tableOfRecipe(recipe), fail).fail;
        expect(Math.min(found.high - exact, exact - found.low)).toBeLessThanOrEqual(1e-9 * exact);
      }),
      { numRuns: 300 },
    );
  });

  it('is certain of constants, of leaves that never fail, and of those that always have', () => {
    const { graph } = crossedServices(4);
    const fail = new Float64Array(graph.leafCount);
    const inputs = 1000;
    expect(enclosed({ graph, root: ALWAYS }, fail, inputs).fail).toEqual({ low: 1, high: 1 });
    expect(enclosed({ graph, root: NEVER }, fail, inputs).fail).toEqual({ low: 0, high: 0 });
    expect(enclosed(crossedServices(8), new Float64Array(10), inputs, 0).fail).toEqual({ low: 0, high: 0 });
    expect(enclosed(crossedServices(8), new Float64Array(10).fill(1), inputs, 0).fail).toEqual({
      low: 1,
      high: 1,
    });
  });

  it('gets tighter with more effort where nothing else helps, and ends when memory does', () => {
    const services = crossedServices(60);
    const fail = new Float64Array(62).fill(0.01);
    const ratios = [0, 1e4, 1e5, 1e6].map((inputs) => {
      const { low, high } = enclosed(services, fail, inputs, 0).fail;
      return high / low;
    });
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    expect(ratios[3]).toBeLessThan(ratios[0]! / 2);
    const small = enclose(
      services.graph,
      services.root,
      { fail, work: fail.map((q) => 1 - q) },
      { inputs: 1e9, kept: 2000, wholeSteps: 0, halfSteps: 0 },
    );
    expect(small.fail.high / small.fail.low).toBeLessThan(ratios[0]!);
  });

  it('gives the same bytes every time', () => {
    const fail = new Float64Array(42).fill(0.02);
    expect(enclosed(crossedServices(40), fail, 1e5)).toEqual(enclosed(crossedServices(40), fail, 1e5));
  });
});
