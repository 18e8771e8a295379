import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyUnavailability } from '../../../src/analysis/journey-unavailability.js';
import { compareSources } from '../../../src/topology/changes/compare-sources.js';
import { findEdits } from '../../../src/topology/changes/find-edits.js';
import { readTopology } from '../../../src/topology/read-topology.js';
import type { Topology } from '../../../src/topology/topology.js';
import { documents } from '../../model/random-document.js';
import { wideDocuments } from '../../model/wide-document.js';

const source = (document: object, file: string) => ({ file, text: JSON.stringify(document) });
const isValid = (document: object) => readTopology(source(document, 'a.yaml')).topology !== null;

function unavailability(topology: Topology, name: string): number {
  const journey = topology.journeys.find((one) => one.name === name)!;
  return journeyUnavailability(topology, journey).unavailability!;
}

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}

/** Two files of the same language with the same names, and no more in common than chance gives them. */
const pairs = fc.oneof(
  fc.tuple(wideDocuments, wideDocuments),
  fc.tuple(documents({ events: 8 }), documents({ events: 8 })),
);

describe('the files between two', () => {
  it('begin with the one and end with the other', () => {
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        fc.pre(isValid(base) && isValid(head));
        const [old, own] = [source(base, 'a.yaml'), source(head, 'b.yaml')];
        const comparison = compareSources(old, own);
        const [before, after] = [old, own].map((one) => readTopology(one).topology!);
        const journeys = [...comparison.journeys];
        for (const [from, to] of journeys) {
          expectClose(
            unavailability(comparison.between(() => false, [to])!, to),
            unavailability(before!, from),
          );
          expectClose(unavailability(comparison.between(() => true, [to])!, to), unavailability(after!, to));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are valid with any edit alone, and without any one of them', () => {
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        fc.pre(isValid(base) && isValid(head));
        const comparison = compareSources(source(base, 'a.yaml'), source(head, 'b.yaml'));
        const names = [...comparison.journeys.values()];
        for (const { changes } of findEdits(comparison)) {
          const own = new Set(changes);
          expect(comparison.between((change) => own.has(change), names)).not.toBeNull();
          expect(comparison.between((change) => !own.has(change), names)).not.toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are none between a file and itself', () => {
    fc.assert(
      fc.property(wideDocuments, (document) => {
        fc.pre(isValid(document));
        const comparison = compareSources(source(document, 'a.yaml'), source(document, 'b.yaml'));
        expect(comparison.changes).toEqual([]);
        expect(findEdits(comparison)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
