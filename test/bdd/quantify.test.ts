import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../src/bdd/binomial.js';
import { compile } from '../../src/bdd/compile.js';
import { ALWAYS, NEVER } from '../../src/bdd/gate-graph.js';
import { newEvaluation, quantify } from '../../src/bdd/quantify.js';
import { chances, exactChance, relativeError } from './exact-chance.js';
import { graphOfRecipe, recipes, tableOfRecipe } from './recipe.js';
import {
  bridge,
  crossedServices,
  graphOfTable,
  leavesOf,
  monotoneTables,
  type Written,
  written,
  zoned,
} from './systems.js';
import { tableOf } from './table.js';

function compiled({ graph, root }: Written) {
  const answer = compile(graph, root);
  if (answer.tooEntangled) throw new Error('meant to be easy');
  return answer;
}

/** Both sides of a system whose leaves fail as given. */
function chanceOf(system: Written, fail: Float64Array) {
  return quantify(
    compiled(system),
    fail,
    fail.map((q) => 1 - q),
  );
}

/** A system whose leaves all fail with probability q. */
function uniform(system: Written, q: number) {
  return chanceOf(system, new Float64Array(system.graph.leafCount).fill(q));
}

describe('quantify', () => {
  it('agrees with adding up all states exactly, on both sides', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 10 }).chain((r) =>
      fc.tuple(fc.constant(r), chances(r.leafCount)),
    );
    const property = fc.property(cases, ([recipe, q]) => {
      const { fail, work } = chanceOf(graphOfRecipe(recipe), q);
      const exact = exactChance(tableOfRecipe(recipe), q);
      expect(relativeError(fail, exact.fail)).toBeLessThan(4e-15);
      expect(relativeError(work, exact.work)).toBeLessThan(4e-15);
    });
    fc.assert(property, { seed: 7, numRuns: 500 });
  });

  it.each([
    [3, 20],
    [4, 168],
  ])('is right for every monotone function of %i variables, all %i of them', (count, expected) => {
    const tables = monotoneTables(count);
    const q = Float64Array.of(0.5, 1e-9, 0.125, 0.75).subarray(0, count);
    expect(tables).toHaveLength(expected);
    for (const table of tables) {
      const exact = exactChance(table, q);
      for (const form of ['products', 'sums'] as const) {
        const { fail, work } = chanceOf(graphOfTable(table, count, form), q);
        expect(relativeError(fail, exact.fail)).toBeLessThan(2e-15);
        expect(relativeError(work, exact.work)).toBeLessThan(2e-15);
      }
    }
  });

  it('knows the bridge of five at 0.9: 0.97848', () => {
    // Any textbook; for one see the NRPM handbook, "Methods", bridge with all components at 0.9.
    expect(uniform(bridge, 0.1).work).toBeCloseTo(0.97848, 14);
    expect(uniform(bridge, 0.1).fail).toBeCloseTo(0.02152, 14);
  });

  it.each([NEVER, ALWAYS])('knows the constant %i', (root) => {
    const fail = root === ALWAYS ? 1 : 0;
    expect(uniform({ graph: bridge.graph, root }, 0.3)).toEqual({ fail, work: 1 - fail });
  });

  it('knows a single leaf', () => {
    const fail = Float64Array.of(0, 0, 1e-30, 0, 0);
    expect(chanceOf({ graph: bridge.graph, root: 2 }, fail)).toEqual({ fail: 1e-30, work: 1 });
  });

  it('keeps fifteen digits where 1 − x would keep none: three sixfold tiers at 1e-4', () => {
    const tiers = written((b) => b.or(Array.from({ length: 3 }, () => b.and(leavesOf(b, 6)))));
    const { fail } = uniform(tiers, 1e-4);
    const tier = tableOf(written((b) => b.and(leavesOf(b, 6))));
    expect(relativeError(fail, 3 * exactChance(tier, new Float64Array(6).fill(1e-4)).fail)).toBeLessThan(
      2e-15,
    );
    expect(relativeError(fail, 3e-24)).toBeLessThan(2e-15);
  });

  it.each([1e-4, 1e-30])(
    'keeps them in a diagram: a ring of twelve, six neighbours of which are fatal, at %d',
    (q) => {
      const ring = written((b) => {
        const leaves = leavesOf(b, 12);
        return b.or(leaves.map((_, i) => b.and([0, 1, 2, 3, 4, 5].map((next) => leaves[(i + next) % 12]!))));
      });
      const { fail, work } = uniform(ring, q);
      expect(relativeError(fail, exactChance(tableOf(ring), new Float64Array(12).fill(q)).fail)).toBeLessThan(
        3e-15,
      );
      expect(work).toBe(1);
    },
  );

  it.each([
    [15, 30, 1e-3, 1e-5],
    [10, 30, 1e-2, 1e-3],
    [50, 99, 0.2, 0.01],
  ])('agrees with conditioning on three shared zones: %i of %i', (threshold, count, q, zone) => {
    const fail = new Float64Array(3 + count).fill(q).fill(zone, 0, 3);
    const expected = [0, 1, 2, 3].map((lost) => {
      const rest = binomialTail(count - (lost * count) / 3, threshold - (lost * count) / 3, q, 1 - q);
      const weight = [1, 3, 3, 1][lost]! * zone ** lost * (1 - zone) ** (3 - lost);
      return [weight * rest.fail, weight * rest.work];
    });
    const sum = (side: number) => expected.reduce((total, part) => total + part[side]!, 0);
    const actual = chanceOf(zoned(threshold, count, 3), fail);
    expect(relativeError(actual.fail, sum(0))).toBeLessThan(2e-14);
    expect(relativeError(actual.work, sum(1))).toBeLessThan(2e-14);
  });

  it('agrees with all 65536 states of fourteen services with crossed redundancy', () => {
    const services = crossedServices(14);
    const q = Float64Array.from({ length: 16 }, (_, i) => (i + 1) / 64);
    const { fail, work } = chanceOf(services, q);
    const exact = exactChance(tableOf(services), q);
    expect(relativeError(fail, exact.fail)).toBeLessThan(4e-15);
    expect(relativeError(work, exact.work)).toBeLessThan(4e-15);
  });

  it.each([1e-12, 1e-9, 2e-6])('stays accurate over 200000 units in series at %d', (q) => {
    const count = 200_000;
    const { fail, work } = uniform(
      written((b) => b.or(leavesOf(b, count))),
      q,
    );
    expect(relativeError(fail, -Math.expm1(count * Math.log1p(-q)))).toBeLessThan(1e-15);
    expect(relativeError(work, Math.exp(count * Math.log1p(-q)))).toBeLessThan(1e-15);
  });

  it('gives the same when its room is used again', () => {
    const tree = compiled(crossedServices(10));
    const room = newEvaluation(tree);
    const [often, seldom] = [0.4, 1e-3].map((q) => new Float64Array(12).fill(q)) as [
      Float64Array,
      Float64Array,
    ];
    const other = (q: Float64Array) => q.map((x) => 1 - x);
    const fresh = quantify(tree, seldom, other(seldom));
    quantify(tree, often, other(often), room);
    expect(quantify(tree, seldom, other(seldom), room)).toEqual(fresh);
  });
});
