import { describe, expect, it } from 'vitest';
import { searchDiagram } from '../../src/bdd/search-diagram.js';
import { many } from '../thorough.js';
import { coneOf, crossed } from './cone-of.js';
import { tableOf, tableOfDiagram } from './table.js';

const PLENTY = { steps: 1e6, nodes: 1e6 };

describe('searchDiagram', () => {
  it('takes the first order and budget that succeed', () => {
    const cone = crossed(12);
    const found = searchDiagram(cone, [{ steps: 1, nodes: 1e6 }, PLENTY])!;
    expect(tableOfDiagram(found)).toEqual(tableOf(cone));
    expect(searchDiagram(cone, [PLENTY])).toEqual(found);
  });

  it('is undefined when no budget suffices', () => {
    expect(
      searchDiagram(crossed(12), [
        { steps: 5, nodes: 1e6 },
        { steps: 10, nodes: 1e6 },
      ]),
    ).toBeUndefined();
    expect(searchDiagram(crossed(12), [])).toBeUndefined();
  });

  it('refuses at once to count to half a million among a million', () => {
    const cone = coneOf((builder) => {
      const zone = builder.leaf();
      const units = Array.from({ length: many(1_000_000) }, () => builder.or([builder.leaf(), zone]));
      return builder.atLeast(units.length / 2, units);
    });
    // Ten times as large a budget changes nothing: nothing is tried.
    expect(searchDiagram(cone, [{ steps: 1e9, nodes: 1e9 }])).toBeUndefined();
  });

  it('still has an order where the graph is too large for good ones', () => {
    const cone = coneOf((builder) => {
      const zone = builder.leaf();
      return builder.atLeast(
        2,
        Array.from({ length: 15_000 }, () => builder.or([builder.leaf(), zone])),
      );
    });
    expect(searchDiagram(cone)!.order).toHaveLength(15_001);
  });
});
