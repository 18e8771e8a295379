import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoupledDiagram } from '../../src/bdd/coupled-diagram.js';
import { coneOf, crossed } from './cone-of.js';
import { diagramOf } from './diagram-of.js';
import { chances, exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { tableOf } from './table.js';

const BUDGET = { steps: 1e6, nodes: 1e6 };
const FAILS = { both: 0, only: 1, none: 0 };

const cone = crossed(9);
const diagram = diagramOf(cone, Int32Array.from(cone.leaves.keys()), BUDGET);
const table = tableOf(cone);

function coupledAt(fail: Float64Array, maxPairs?: number): CoupledDiagram {
  return new CoupledDiagram(diagram, { fail, work: fail.map((q) => 1 - q) }, maxPairs);
}

/** The exact chance that two levels decide together. */
function exactOnly([a, b]: [number, number], fail: Float64Array): number {
  const working = fixLeaf(fixLeaf(table, a, false), b, false);
  const decides = fixLeaf(fixLeaf(table, a, true), b, true).map((down, state) => down - working[state]!);
  return exactChance(decides, fail).fail;
}

describe('CoupledDiagram', () => {
  const level = fc.nat({ max: 8 });

  it('tells exactly how likely only the worse world has failed', () => {
    const property = fc.property(chances(9), level, level, (fail, a, b) => {
      const only = coupledAt(fail).only(new Map([a, b].map((each) => [each, FAILS])));
      expect(relativeError(only!, exactOnly([a, b], fail))).toBeLessThan(1e-13);
    });
    fc.assert(property, { seed: 7, numRuns: 80 });
  });

  it('has all three cases of the root, the difference to the digits that it has', () => {
    const fail = new Float64Array(9).fill(0.25);
    const levels = new Map([
      [1, FAILS],
      [7, { both: 0.125, only: 0.25, none: 0.625 }],
    ]);
    const { both, only, none } = coupledAt(fail).inBothWorlds(levels);
    expect(both + only + none).toBeCloseTo(1, 15);
    expect(only).toBeCloseTo(coupledAt(fail).only(levels)!, 15);
    const better = fail.with(1, 0).with(7, 0.125);
    const worse = fail.with(1, 1).with(7, 0.375);
    expect(both).toBeCloseTo(exactChance(table, better).fail, 15);
    expect(none).toBeCloseTo(exactChance(table, worse).work, 15);
  });

  it('gives up on too many pairs', () => {
    const levels = new Map([
      [0, FAILS],
      [8, FAILS],
    ]);
    expect(coupledAt(new Float64Array(9).fill(0.25), 3).only(levels)).toBeUndefined();
  });

  it('looks at a level alone where one differs', () => {
    const series = coneOf((b) => b.or(Array.from({ length: 50 }, () => b.leaf())));
    const chain = diagramOf(series, Int32Array.from(series.leaves.keys()), BUDGET);
    const levels = { fail: new Float64Array(50).fill(0.5), work: new Float64Array(50).fill(0.5) };
    const coupled = new CoupledDiagram(chain, levels);
    expect(coupled.only(new Map([[20, FAILS]]))).toBe(2 ** -49);
    expect(coupled.steps).toBe(2);
  });
});
