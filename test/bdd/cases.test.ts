import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cases, casesChances, casesDerivatives, casesOf, coupledCases } from '../../src/bdd/cases.js';
import { type Compiled, compile } from '../../src/bdd/compile.js';
import { type Cone, ConeExtractor } from '../../src/bdd/cone.js';
import { couplingsOf } from '../../src/bdd/coupling.js';
import { JointEffects } from '../../src/bdd/joint-effects.js';
import { CASES } from '../../src/bdd/module-tree.js';
import { quantify } from '../../src/bdd/quantify.js';
import { sensitivities } from '../../src/bdd/sensitivities.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { graphOfRecipe, recipes } from './recipe.js';
import { leavesOf, type Written, written, zoned } from './systems.js';
import { tableOf } from './table.js';

function casesIn(cone: Cone): Cases {
  const cases = casesOf(cone);
  if (cases === undefined) throw new Error('meant to be few');
  return cases;
}

/** Cones of random graphs with a gate as root, and chances. */
const cones = recipes({ maxLeaves: 6, maxGates: 9 })
  .map((recipe) => {
    const { graph, root } = graphOfRecipe(recipe);
    return new ConeExtractor(graph).extract(root);
  })
  .filter(({ graph, root }) => root >= graph.leafCount)
  .chain((cone) => fc.tuple(fc.constant(cone), chances(cone.graph.leafCount)));

/** Compiled without any diagram. */
function compiledInCases({ graph, root }: Written): Compiled {
  const answer = compile(graph, root, []);
  if (answer.tooEntangled) throw new Error('meant to be easy');
  return answer;
}

const works = (fail: Float64Array) => fail.map((q) => 1 - q);

describe('cases', () => {
  it('are exact on both sides, and so are their derivatives', () => {
    const property = fc.property(cones, ([cone, fail]) => {
      const table = tableOf(cone);
      const leaves = { fail, work: works(fail) };
      const cases = casesIn(cone);
      const actual = casesChances(cases, leaves);
      const exact = exactChance(table, fail);
      expect(relativeError(actual.fail, exact.fail)).toBeLessThan(1e-14);
      expect(relativeError(actual.work, exact.work)).toBeLessThan(1e-14);
      casesDerivatives(cases, leaves).forEach((derivative, leaf) => {
        const working = fixLeaf(table, leaf, false);
        const decides = fixLeaf(table, leaf, true).map((down, state) => down - working[state]!);
        expect(relativeError(derivative, exactChance(decides, fail).fail)).toBeLessThan(1e-13);
      });
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('follow two worlds', () => {
    const property = fc.property(cones, fc.nat(), ([cone, fail], pick) => {
      const table = tableOf(cone);
      const group = Array.from(fail.keys()).filter((leaf) => (pick >> leaf) & 1);
      const leaves = Array.from(fail, (q, leaf) =>
        group.includes(leaf) ? { both: 0, only: q, none: 1 - q } : { both: q, only: 0, none: 1 - q },
      );
      const better = group.reduce((fixed, leaf) => fixLeaf(fixed, leaf, false), table);
      const costs = table.map((down, state) => down - better[state]!);
      const { both, only, none } = coupledCases(casesIn(cone), couplingsOf(leaves));
      expect(relativeError(both, exactChance(better, fail).fail)).toBeLessThan(1e-13);
      expect(relativeError(only, exactChance(costs, fail).fail)).toBeLessThan(1e-13);
      expect(relativeError(none, exactChance(table, fail).work)).toBeLessThan(1e-13);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('are what a count over three zones is, whatever it is asked', () => {
    const system = zoned(8, 15, 3);
    const fail = Float64Array.from({ length: 18 }, (_, i) => (i < 3 ? 1e-3 * (i + 1) : 0.01));
    const [byCases, byDiagram] = [compiledInCases(system), compile(system.graph, system.root) as Compiled];
    expect(byCases.kind.at(-1)).toBe(CASES);
    expect(byDiagram.kind.at(-1)).not.toBe(CASES);
    const [one, other] = [byCases, byDiagram].map((tree) => quantify(tree, fail, works(fail)));
    expect(relativeError(one!.fail, other!.fail)).toBeLessThan(1e-14);
    const [slopes, same] = [byCases, byDiagram].map((tree) => sensitivities(tree, fail, works(fail)));
    for (const [leaf, slope] of slopes!.entries())
      expect(relativeError(slope, same![leaf]!)).toBeLessThan(1e-13);
    for (const group of [[0, 1], [0, 3, 6], Array.from({ length: 15 }, (_, i) => i + 3)]) {
      const [effect, sameEffect] = [byCases, byDiagram].map((tree) =>
        new JointEffects(tree, fail, works(fail)).of(group),
      );
      expect(relativeError(effect!.importance, sameEffect!.importance)).toBeLessThan(1e-13);
      expect(relativeError(effect!.gain, sameEffect!.gain)).toBeLessThan(1e-13);
    }
  });

  it('count a thousand replicas over three zones, which no diagram of this size can', () => {
    const system = zoned(500, 999, 3);
    const tree = compile(system.graph, system.root) as Compiled;
    const fail = new Float64Array(1002).fill(0.01).fill(1e-3, 0, 3);
    // Two zones down leave 333 replicas, one too few; one down leaves 666, of which 167 more must fail.
    const { fail: down } = quantify(tree, fail, works(fail));
    expect(relativeError(down, 3e-6 * (1 - 1e-3) + 1e-9)).toBeLessThan(1e-14);
  });

  it('are refused where they are too many', () => {
    const many = written((builder) => {
      const leaves = leavesOf(builder, 13);
      const pairs = leaves.map((leaf, i) => builder.and([leaf, leaves[(i + 1) % 13]!]));
      return builder.or(pairs);
    });
    expect(casesOf({ graph: many.graph, root: many.root })).toBeUndefined();
    expect(compile(many.graph, many.root, []).tooEntangled).toBe(true);
  });
});
