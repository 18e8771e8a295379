import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/bdd/compile.js';
import { quantify } from '../../src/bdd/quantify.js';
import { sensitivities } from '../../src/bdd/sensitivities.js';
import { exactChance, fixLeaf, relativeError } from './exact-chance.js';
import { bridge, type Written, zoned } from './systems.js';
import { tableOf } from './table.js';

const systems: [string, Written][] = [
  ['a bridge', bridge],
  ['five of eight in three zones', zoned(5, 8, 3)],
];

describe.each(systems)('deep tails of %s', (_, system) => {
  // U is about q²: 1e-24 and 1e-200.
  it.each([
    [1e-12, 'as diagrams', undefined],
    [1e-100, 'as diagrams', undefined],
    [1e-12, 'in cases', []],
    [1e-100, 'in cases', []],
  ])('keep fifteen digits with q = %d %s', (q, _form, budgets) => {
    const tree = compile(system.graph, system.root, budgets) as Compiled;
    const fail = Float64Array.from({ length: system.graph.leafCount }, (_leaf, i) => q * (1 + i / 8));
    const work = fail.map((x) => 1 - x);
    const table = tableOf(system);
    expect(relativeError(quantify(tree, fail, work).fail, exactChance(table, fail).fail)).toBeLessThan(2e-15);
    for (const [leaf, slope] of sensitivities(tree, fail, work).entries()) {
      const working = fixLeaf(table, leaf, false);
      const decides = fixLeaf(table, leaf, true).map((down, state) => down - working[state]!);
      expect(relativeError(slope, exactChance(decides, fail).fail)).toBeLessThan(4e-15);
    }
  });
});
