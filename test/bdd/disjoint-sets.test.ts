import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../src/bdd/disjoint-sets.js';

describe('DisjointSets', () => {
  it('agrees with relabelling everything at each union', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 })));
    const property = fc.property(pairs, (unions) => {
      const sets = new DisjointSets(20);
      let labels = Array.from({ length: 20 }, (_, i) => i);
      for (const [one, other] of unions) {
        sets.union(one, other);
        const [from, to] = [labels[one]!, labels[other]!];
        labels = labels.map((label) => (label === from ? to : label));
      }
      for (const [i, label] of labels.entries()) {
        const together = labels.map((_, j) => sets.find(i) === sets.find(j));
        expect(together).toEqual(labels.map((other) => label === other));
      }
    });
    fc.assert(property, { seed: 7, numRuns: 30 });
  });
});
