import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import {
  countOf,
  type Document,
  type DocumentBlock,
  type DocumentComponent,
  type DocumentFigures,
} from '../model/document.js';
import { expectSame, figuresOf } from '../model/expect-same.js';
import { documents } from '../model/random-document.js';
import { mapComponents, mapValues, rewriteBlock, rewriteBlocks, within } from '../model/rewrite.js';
import { relativeError } from '../relative-error.js';

const NUM_RUNS = 60;

describe('laws of availability', () => {
  const outer = fc.constantFrom<DocumentFigures>(
    { availability: '99%', mttr: '2h' },
    { mtbf: '500h', mttr: '1h' },
    { unavailability: '1e-7', mttr: '5h' },
  );

  it('a domain that holds everything is like a component in series', () => {
    fc.assert(
      fc.property(documents(), outer, (document, figures) => {
        const inSeries: Document = {
          ...document,
          components: { ...document.components, world: figures },
          journeys: mapValues(document.journeys, ({ path }) => ({ path: ['world', path] })),
        };
        expectSame(within(document, figures), inSeries);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it.each<[string, (component: DocumentComponent) => DocumentComponent]>([
    ['a spare replica', (part) => ({ ...part, replicas: (part.replicas ?? 1) + 1 })],
    [
      'a unit of half the unavailability',
      (part) => ({ ...part, unavailability: `${Number(part.unavailability) / 2}` }),
    ],
    ['one required unit less', (part) => ({ ...part, required: Math.max(1, Number(part.required) - 1) })],
    ['needing nothing', ({ depends_on: _, ...part }) => part],
    ['being in no domain', ({ in: _, ...part }) => part],
  ])('%s never hurts', (_, improve) => {
    fc.assert(
      fc.property(documents(), fc.nat(), (document, pick) => {
        const before = mapComponents(document, plain);
        const names = Object.keys(before.components);
        const improved = names[pick % names.length];
        const after = mapComponents(before, (part, name) => (name === improved ? improve(part) : part));
        const worst = figuresOf(before).map(([unavailability]) => unavailability!);
        figuresOf(after).forEach(([unavailability], index) => {
          expect(unavailability).toBeLessThanOrEqual(worst[index]! * (1 + 1e-12));
        });
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('failures for work and work for failures: what the dual of a system loses is what the system gives', () => {
    fc.assert(
      fc.property(documents(), (drawn) => {
        const { components, ...document } = mapComponents({ ...drawn, domains: {} }, withoutPlace);
        const plainParts = mapValues(components, (part) => ({ ...plain(part), unavailability: '0.0625' }));
        const failing = figuresOf({ ...document, components: plainParts });
        const dual = rewriteBlocks({ ...document, components: mapValues(plainParts, dualPart) }, dualBlock);
        figuresOf(dual).forEach(([unavailability, availability], index) => {
          expect(relativeError(unavailability!, failing[index]![1]!)).toBeLessThan(1e-13);
          expect(relativeError(availability!, failing[index]![0]!)).toBeLessThan(1e-13);
        });
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('parts in series go down A · Σ 1/MTBF times an hour and stay up for 1 / Σ 1/MTBF', () => {
    const part = fc.tuple(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const components = parts.map(
          ([up, down], index) => `  c${index}: { mtbf: ${up}h, mttr: ${down}h }\n`,
        );
        const names = parts.map((_, index) => `c${index}`);
        const { frequency } = journeyOf(`components:\n${components.join('')}system: [${names}]`);
        if ('unknown' in frequency) throw new Error(`unknown: ${frequency.unknown}`);
        const availability = parts.reduce((product, [up, down]) => product * (up / (up + down)), 1);
        const rate = parts.reduce((sum, [up]) => sum + 1 / up, 0);
        const { perYear, meanUp } = frequency.outages;
        expect(relativeError(perYear, (availability * rate * YEAR) / HOUR)).toBeLessThan(1e-13);
        expect(relativeError(meanUp!, HOUR / rate)).toBeLessThan(1e-13);
      }),
    );
  });
});

/** A component that says `unavailability` and counts what it requires; `majority` and `all` would follow the replicas. */
function plain({ availability: _a, mtbf: _m, failures: _f, ...part }: DocumentComponent): DocumentComponent {
  const required = countOf(part.required, part.replicas ?? 1);
  return { ...part, unavailability: part.unavailability ?? '0.25', required };
}

function withoutPlace({ in: _in, spread: _spread, depends_on: _needs, ...part }: DocumentComponent) {
  return part;
}

function dualPart({ unavailability, replicas = 1, required, ...part }: DocumentComponent): DocumentComponent {
  return { ...part, availability: unavailability!, replicas, required: replicas - Number(required) + 1 };
}

function dualBlock(block: DocumentBlock): DocumentBlock {
  return rewriteBlock(
    block,
    (name) => name,
    (around) => {
      if (Array.isArray(around)) return { parallel: around };
      const count = around.parallel.length;
      return { parallel: around.parallel, required: count - countOf(around.required, count) + 1 };
    },
  );
}
