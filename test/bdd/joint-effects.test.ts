import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/bdd/compile.js';
import { ALWAYS } from '../../src/bdd/gate-graph.js';
import { JointEffects } from '../../src/bdd/joint-effects.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { graphOfRecipe, recipes, tableOfRecipe } from './recipe.js';
import { bridge, leavesOf, type Written, written } from './systems.js';

function compiled({ graph, root }: Written): Compiled {
  const answer = compile(graph, root);
  if (answer.tooEntangled) throw new Error('meant to be easy');
  return answer;
}

function effectsAt(system: Written, fail: Float64Array): JointEffects {
  return new JointEffects(
    compiled(system),
    fail,
    fail.map((q) => 1 - q),
  );
}

/** The table with all leaves of a group fixed. */
function fixAll(table: Uint8Array, group: readonly number[], failed: boolean): Uint8Array {
  return group.reduce((fixed, leaf) => fixLeaf(fixed, leaf, failed), table);
}

describe('JointEffects', () => {
  it('are the exact chances that a group decides, to thirteen digits however rare', () => {
    const cases = recipes({ maxLeaves: 8, maxGates: 10 }).chain((recipe) =>
      fc.tuple(
        fc.constant(recipe),
        chances(recipe.leafCount),
        fc.uniqueArray(fc.nat({ max: recipe.leafCount - 1 })),
      ),
    );
    const property = fc.property(cases, ([recipe, q, group]) => {
      const table = tableOfRecipe(recipe);
      const working = fixAll(table, group, false);
      const decides = fixAll(table, group, true).map((down, state) => down - working[state]!);
      const costs = table.map((down, state) => down - working[state]!);
      const { importance, gain } = effectsAt(graphOfRecipe(recipe), q).of(group);
      expect(relativeError(importance, exactChance(decides, q).fail)).toBeLessThan(1e-13);
      expect(relativeError(gain, exactChance(costs, q).fail)).toBeLessThan(1e-13);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('follow a group through modules below a diagram', () => {
    // Two quorums that the bridge joins, each of which holds a leaf of the group and one of the others.
    const system = written((builder) => {
      const [a, b, c, d, e] = leavesOf(builder, 5) as [number, number, number, number, number];
      const quorum = builder.atLeast(2, [a, b, ...leavesOf(builder, 1)]);
      const pair = builder.and([c, builder.or(leavesOf(builder, 2))]);
      return builder.or([
        builder.and([quorum, pair]),
        builder.and([d, e]),
        builder.and([quorum, e]),
        builder.and([pair, d]),
      ]);
    });
    const q = new Float64Array(8).fill(0.25);
    const effects = effectsAt(system, q);
    const table = Uint8Array.from({ length: 256 }, (_, state) => {
      const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, (_leaf, i) => ((state >> i) & 1) === 1);
      const quorum = [a, b, f].filter(Boolean).length >= 2;
      const pair = c && (g || h);
      return Number((quorum && pair) || (d && e) || (quorum && e) || (pair && d));
    });
    for (const group of [
      [0, 2],
      [0, 1, 6],
      [5, 2, 3],
      [0, 1, 2, 3, 4, 5, 6, 7],
    ]) {
      const working = fixAll(table, group, false);
      const decides = fixAll(table, group, true).map((down, state) => down - working[state]!);
      const { importance } = effects.of(group);
      expect(relativeError(importance, exactChance(decides, q).fail)).toBeLessThan(1e-14);
    }
  });

  it('cost in proportion to the system for all of its services, each with a replica in every zone', () => {
    const stepsOf = (services: number) => {
      const system = written((builder) => {
        const zones = leavesOf(builder, 3);
        const service = () => builder.and(zones.map((zone) => builder.or([zone, builder.leaf()])));
        return builder.or(Array.from({ length: services }, service));
      });
      const effects = effectsAt(system, new Float64Array(system.graph.leafCount).fill(0.01));
      for (let i = 0; i < services; i++) effects.of([3 + 3 * i, 4 + 3 * i, 5 + 3 * i]);
      return effects.steps;
    };
    expect(stepsOf(400) / stepsOf(100)).toBeLessThan(4.5);
    expect(stepsOf(100)).toBeLessThan(100 * 60);
  });

  it('are nothing for an empty group, a constant, and leaves that the root does not depend on', () => {
    const q = new Float64Array(5).fill(0.5);
    const none = { importance: 0, gain: 0 };
    expect(effectsAt(bridge, q).of([])).toEqual(none);
    expect(effectsAt({ graph: bridge.graph, root: ALWAYS }, q).of([0, 1])).toEqual(none);
    expect(effectsAt({ graph: bridge.graph, root: 3 }, q).of([0, 1])).toEqual(none);
    expect(effectsAt({ graph: bridge.graph, root: 3 }, q).of([0, 3])).toEqual({ importance: 1, gain: 0.5 });
  });
});
