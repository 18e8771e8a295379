import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { journeyOf } from '../analysis-of.js';
import { type WideDocument, wideDocuments } from '../model/wide-document.js';
import { relativeError } from '../relative-error.js';
import { counted } from '../thorough.js';

const RUNS = { numRuns: 20 };
/** Formulas of first order leave out q², and what is smaller. */
const NEGLECTED = 1.01;
const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const rare = fc.integer({ min: 1, max: 1000 }).map((count) => count * 1e-6);
const units = fc
  .integer({ min: 2, max: 5 })
  .chain((replicas) =>
    fc.record({ replicas: fc.constant(replicas), required: fc.integer({ min: 1, max: replicas }) }),
  );
const journey = (document: object) => journeyOf(JSON.stringify(document));
const down = (document: object) => journey(document).unavailability;
const hour = (unavailability: number) => ({ unavailability, mttr: '1h' });

function expectEqual(one: JourneyAnalysis, other: JourneyAnalysis): void {
  const figures = ({ unavailability, degraded, frequency }: JourneyAnalysis) => [
    unavailability,
    degraded,
    'outages' in frequency ? frequency.outages.perYear : Number.NaN,
  ];
  figures(one).forEach((figure, index) => {
    expect(relativeError(figure, figures(other)[index]!)).toBeLessThan(1e-11);
  });
}

describe('the beta factor', () => {
  const reaction = fc.constantFrom({}, { health_check: { interval: '10s', failure_threshold: 3 } });

  it('of 0 is independence', () => {
    fc.assert(
      fc.property(units, share, reaction, (count, q, react) => {
        const unit = { ...hour(q), ...count, ...react };
        const plain = journey({ components: { a: unit }, system: 'a' });
        expectEqual(journey({ components: { a: { ...unit, common_cause: 0 } }, system: 'a' }), plain);
      }),
      RUNS,
    );
  });

  it('of 1 makes any number of units one, whatever would react', () => {
    fc.assert(
      fc.property(units, share, reaction, (count, q, react) => {
        const unit = { ...hour(q), ...count, ...react, common_cause: 1 };
        const one = journey({ components: { a: hour(q) }, system: 'a' });
        expectEqual(journey({ components: { a: unit }, system: 'a' }), one);
      }),
      RUNS,
    );
  });

  it('hurts where one unit is enough, and helps where all are needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), share, share, (replicas, q, beta) => {
        const of = (required: number, common_cause: number) =>
          down({ components: { a: { ...hour(q), replicas, required, common_cause } }, system: 'a' });
        expect(of(1, beta)).toBeGreaterThan(of(1, 0));
        expect(of(replicas, beta)).toBeLessThan(of(replicas, 0));
      }),
      RUNS,
    );
  });
});

/** Any file in the language, its domains and components as they are, seen from everywhere. */
function unlinked({ journeys, ...document }: WideDocument): WideDocument {
  return { ...document, links: [], journeys: { all: { path: journeys.all.path } } };
}

describe('what never fails changes nothing, in any file', () => {
  it('a domain', () => {
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const components = Object.fromEntries(
          Object.entries(document.components).map(([name, part]) => [
            name,
            { ...part, in: [...(part.in ?? []), 'perfect'] },
          ]),
        );
        const domains = { ...document.domains, perfect: { unavailability: 0, mttr: '1h' } };
        const bare = unlinked(document);
        expectEqual(journey({ ...bare, domains, components }), journey(bare));
      }),
      RUNS,
    );
  });

  it('links from where a journey is seen to everything else', () => {
    const runs = counted(RUNS.numRuns);
    let linked = 0;
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const [from, ...others] = Object.keys(document.domains);
        fc.pre(others.length > 0);
        linked++;
        const links = others.map((zone) => ({ between: [from, zone], unavailability: 0, mttr: '1h' }));
        // The way leads to what a link touches, past domains that may be down: here there is one end only.
        const domains = Object.fromEntries(
          Object.entries(document.domains).map(([name, domain]) => [
            name,
            name === from ? { ...domain, unavailability: 0, mttr: '1h' } : domain,
          ]),
        );
        const bare = { ...unlinked(document), domains };
        const { path } = document.journeys.all;
        expectEqual(journey({ ...bare, links, journeys: { all: { path, from } } }), journey(bare));
      }),
      runs,
    );
    expect(linked).toBeGreaterThanOrEqual(runs.numRuns);
  });
});

describe('one synchronous standby', () => {
  it('makes a write need both, and a read either', () => {
    fc.assert(
      fc.property(rare, (q) => {
        const db = { ...hour(q), replicas: 2, replication: { mode: 'sync' } };
        const of = (path: string) => down({ components: { db }, system: path });
        expect(relativeError(of('db.write'), 1 - (1 - q) ** 2)).toBeLessThan(1e-9);
        expect(relativeError(of('db.read'), q ** 2)).toBeLessThan(1e-12);
        expect(of('db')).toBe(of('db.write'));
        const alone = down({ components: { db: hour(q) }, system: 'db' });
        expect(of('db.write')).toBeGreaterThan(alone);
        expect(of('db.write')).toBeLessThanOrEqual(2 * alone);
      }),
      RUNS,
    );
  });
});

describe('a reaction is never worse than what it reacts for', () => {
  const check = fc.record({
    interval: fc.integer({ min: 1, max: 5000 }).map((seconds) => `${seconds}s`),
    failure_threshold: fc.integer({ min: 1, max: 5 }),
  });

  it('equal parts that share the load, than one of them', () => {
    fc.assert(
      fc.property(rare, fc.integer({ min: 2, max: 4 }), check, (q, count, health_check) => {
        const names = ['a', 'b', 'c', 'd'].slice(0, count);
        const components = Object.fromEntries(names.map((name) => [name, hour(q)]));
        const alone = down({ components: { a: hour(q) }, system: 'a' });
        expect(down({ components, system: { parallel: names, health_check } })).toBeLessThanOrEqual(
          alone + NEGLECTED * alone ** 2,
        );
        const replicas = { a: { ...hour(q), replicas: count, health_check } };
        expect(down({ components: replicas, system: 'a' })).toBeLessThanOrEqual(
          alone + NEGLECTED * alone ** 2,
        );
      }),
      RUNS,
    );
  });

  it('a soft part behind a breaker, than the same as a hard one', () => {
    fc.assert(
      fc.property(rare, rare, check, (page, soft, { interval, failure_threshold }) => {
        const circuit_breaker = { failure_threshold, call_timeout: interval };
        const components = { page: hour(page), soft: hour(soft), other: hour(soft) };
        const hard = down({ components, system: ['page', 'soft'] });
        for (const part of [{ optional: 'soft' }, { fallback: ['soft', 'other'] }]) {
          const guarded = down({ components, system: ['page', { ...part, circuit_breaker }] });
          expect(guarded).toBeLessThanOrEqual(hard + NEGLECTED * hard ** 2);
        }
      }),
      RUNS,
    );
  });
});

describe('states', () => {
  it('are degraded only where a part is soft, in any file, and make 1 together', () => {
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const { availability, unavailability, degraded } = journey(document);
        if (!/"(optional|fallback)"/.test(JSON.stringify(document))) expect(degraded).toBe(0);
        expect(degraded).toBeLessThanOrEqual(availability * (1 + 1e-12));
        const full = availability - degraded;
        expect(Math.abs(full + degraded + unavailability - 1)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });
});

describe('a spreadsheet', () => {
  const parts = fc.array(fc.tuple(share, fc.subarray(['x', 'y'])), { minLength: 2, maxLength: 4 });
  const optimism = (
    drawn: readonly (readonly [number, readonly string[]])[],
    block: (names: string[]) => object,
  ) => {
    const own = drawn.map(
      ([q, needs], index) =>
        [`p${index}`, { ...hour(q), ...(needs.length > 0 && { depends_on: needs }) }] as const,
    );
    const components = { ...Object.fromEntries(own), x: hour(0.1), y: hour(0.2) };
    return journey({ components, system: block(own.map(([name]) => name)) }).optimism!;
  };

  // What shares something is associated: Esary, Proschan & Walkup, Annals of Mathematical Statistics 38 (1967).
  it('is never too optimistic about a series', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const { naive, shared } = optimism(drawn, (names) => names);
        expect(naive).toBeGreaterThanOrEqual(shared * (1 - 1e-12));
      }),
      RUNS,
    );
  });

  it('is never too pessimistic about parts of which one is enough', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const { naive, shared } = optimism(drawn, (names) => ({ parallel: names }));
        expect(naive).toBeLessThanOrEqual(shared * (1 + 1e-12));
      }),
      RUNS,
    );
  });

  it('may be either about both, and leaves reactions out, which only ever cost', () => {
    const both = (needs: readonly string[][]) =>
      optimism(
        needs.map((own) => [0.01, own] as const),
        ([a, b, c]) => [a!, { parallel: [b!, c!] }],
      );
    const series = both([['x'], ['x'], []]);
    expect(series.naive).toBeGreaterThan(series.shared);
    const parallel = both([[], ['x'], ['x']]);
    expect(parallel.naive).toBeLessThan(parallel.shared);
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const { commonCause, modelled } = journey(document).optimism!;
        expect(modelled).toBeGreaterThanOrEqual(commonCause * (1 - 1e-12));
      }),
      RUNS,
    );
  });
});
