import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagramChances } from '../../src/bdd/diagram-chances.js';
import { GapFinder } from '../../src/bdd/gap-finder.js';
import { coneOf, crossed } from './cone-of.js';
import { diagramOf } from './diagram-of.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { tableOf } from './table.js';

const BUDGET = { steps: 1e6, nodes: 1e6 };

describe('GapFinder', () => {
  it('is exactly the chance that the first variable decides', () => {
    const cone = crossed(9);
    const diagram = diagramOf(cone, Int32Array.from(cone.leaves.keys()), BUDGET);
    const table = tableOf(cone);
    const decides = fixLeaf(table, 0, true).map((down, state) => down - fixLeaf(table, 0, false)[state]!);
    const property = fc.property(chances(9), (fail) => {
      const finder = new GapFinder(diagram, { fail, work: fail.map((q) => 1 - q) });
      const root = diagram.low.length - 1;
      const gap = finder.gap(diagram.high[root]!, diagram.low[root]!);
      expect(relativeError(gap, exactChance(decides, fail).fail)).toBeLessThan(1e-13);
    });
    fc.assert(property, { seed: 7, numRuns: 40 });
  });

  it('is nothing between a node and itself, and one side of a node against a constant', () => {
    const cone = coneOf((b) => b.atLeast(2, [b.leaf(), b.leaf(), b.leaf()]));
    const diagram = diagramOf(cone, Int32Array.of(0, 1, 2), BUDGET);
    const levels = { fail: new Float64Array(3).fill(0.25), work: new Float64Array(3).fill(0.75) };
    const finder = new GapFinder(diagram, levels);
    const root = diagram.low.length - 1;
    const { fail, work } = diagramChances(diagram, levels);
    expect(finder.gap(root, root)).toBe(0);
    expect([finder.gap(root, 0), finder.gap(1, root), finder.gap(1, 0)]).toEqual([fail[root], work[root], 1]);
  });
});
