import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/bdd/compile.js';
import { ALWAYS } from '../../src/bdd/gate-graph.js';
import { quantify } from '../../src/bdd/quantify.js';
import { sensitivities } from '../../src/bdd/sensitivities.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { graphOfRecipe, recipes, tableOfRecipe } from './recipe.js';
import { bridge, crossedServices, leavesOf, type Written, written, zoned } from './systems.js';

function compiled({ graph, root }: Written): Compiled {
  const answer = compile(graph, root);
  if (answer.tooEntangled) throw new Error('meant to be easy');
  return answer;
}

function sensitivitiesAt(tree: Compiled, fail: Float64Array): Float64Array {
  return sensitivities(
    tree,
    fail,
    fail.map((q) => 1 - q),
  );
}

function failAt(tree: Compiled, fail: Float64Array): number {
  return quantify(
    tree,
    fail,
    fail.map((q) => 1 - q),
  ).fail;
}

describe('sensitivities', () => {
  it('agree with the exact chance that a leaf decides, to thirteen digits however rare', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 10 }).chain((r) =>
      fc.tuple(fc.constant(r), chances(r.leafCount)),
    );
    const property = fc.property(cases, ([recipe, q]) => {
      const table = tableOfRecipe(recipe);
      sensitivitiesAt(compiled(graphOfRecipe(recipe)), q).forEach((actual, leaf) => {
        const working = fixLeaf(table, leaf, false);
        const decides = fixLeaf(table, leaf, true).map((down, state) => down - working[state]!);
        expect(relativeError(actual, exactChance(decides, q).fail)).toBeLessThan(1e-13);
      });
    });
    fc.assert(property, { seed: 7, numRuns: 250 });
  });

  it('are the same, to the last bit, where few leaves are wanted', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 10 }).chain(({ leafCount, ...recipe }) =>
      fc.tuple(
        fc.constant({ leafCount, ...recipe }),
        chances(leafCount),
        fc.subarray(Array.from({ length: leafCount }, (_, leaf) => leaf)),
      ),
    );
    const property = fc.property(cases, ([recipe, q, wanted]) => {
      const tree = compiled(graphOfRecipe(recipe));
      const works = q.map((chance) => 1 - chance);
      const all = sensitivities(tree, q, works);
      const some = sensitivities(tree, q, works, wanted);
      expect(wanted.map((leaf) => some[leaf])).toEqual(wanted.map((leaf) => all[leaf]));
    });
    fc.assert(property, { seed: 7, numRuns: 250 });
  });

  it.each([
    ['a bridge', bridge],
    ['six of twelve in three zones', zoned(6, 12, 3)],
    ['services with crossed redundancy', crossedServices(25)],
    ['two of five and a chain', written((b) => b.or([b.atLeast(2, leavesOf(b, 5)), b.and(leavesOf(b, 3))]))],
  ])('are U with the leaf failed minus U with it working, and the slope of U: %s', (_, system) => {
    const tree = compiled(system);
    const q = Float64Array.from({ length: system.graph.leafCount }, (_leaf, i) => 0.05 + (i % 7) / 20);
    const h = 1e-4;
    sensitivitiesAt(tree, q).forEach((actual, leaf) => {
      expect(actual).toBeCloseTo(failAt(tree, q.with(leaf, 1)) - failAt(tree, q.with(leaf, 0)), 13);
      const quotient =
        (failAt(tree, q.with(leaf, q[leaf]! + h)) - failAt(tree, q.with(leaf, q[leaf]! - h))) / (2 * h);
      expect(actual).toBeCloseTo(quotient, 10);
    });
  });

  it('are exactly 1 with nothing failed for what alone is fatal, and 0 for the rest', () => {
    const system = written((builder) => {
      const [zone, spare] = leavesOf(builder, 2) as [number, number];
      const replicas = leavesOf(builder, 3).map((own) => builder.or([own, zone]));
      return builder.or([builder.and(replicas), builder.and([spare, builder.leaf()]), builder.leaf()]);
    });
    const q = new Float64Array(system.graph.leafCount);
    expect(Array.from(sensitivitiesAt(compiled(system), q))).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('are exact with some leaves certain to have failed', () => {
    const q = Float64Array.of(1, 0, 0, 0.25, 0);
    expect(Array.from(sensitivitiesAt(compiled(bridge), q))).toEqual([0, 1, 0.25, 0, 0.25]);
  });

  it('keep a rare influence beside a frequent one, where a difference of two figures would not', () => {
    // The pair x y matters only where nothing else has failed; U is 0.1 whatever it does, to thirty digits.
    const system = written((builder) => {
      const [often, x, y, z] = leavesOf(builder, 4) as [number, number, number, number];
      return builder.atLeast(3, [often, often, often, x, builder.and([x, y]), builder.and([y, z, x])]);
    });
    const result = sensitivitiesAt(compiled(system), Float64Array.of(0.1, 1e-15, 1e-15, 1e-15));
    expect(relativeError(result[3]!, 0.9 * 1e-30)).toBeLessThan(1e-13);
  });

  it('give P(f has failed and g works) as that of a leaf x in g or (f and x)', () => {
    const q = Float64Array.of(1e-9, 1e-3, 1e-3, 1e-3, 0.5);
    const system = written((builder) => {
      const [zone, a, b, c, x] = leavesOf(builder, 5) as [number, number, number, number, number];
      const g = builder.or([zone, builder.and([a, b, c])]);
      const f = builder.or([zone, builder.atLeast(2, [a, b, c])]);
      return builder.or([g, builder.and([f, x])]);
    });
    const expected = (1 - 1e-9) * 3 * 1e-6 * 0.999;
    expect(relativeError(sensitivitiesAt(compiled(system), q)[4]!, expected)).toBeLessThan(1e-14);
  });

  it('are 0 for leaves that the root does not depend on', () => {
    const q = new Float64Array(5).fill(0.5);
    expect(Array.from(sensitivitiesAt(compiled({ graph: bridge.graph, root: 3 }), q))).toEqual([
      0, 0, 0, 1, 0,
    ]);
    expect(Array.from(sensitivitiesAt(compiled({ graph: bridge.graph, root: ALWAYS }), q))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
