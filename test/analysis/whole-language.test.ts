import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { toNumber } from '../model/fraction.js';
import { type WideDocument, wideDocuments } from '../model/wide-document.js';
import { type WideResult, wideFigures } from '../model/wide-figures.js';
import { relativeError } from '../relative-error.js';
import { counted } from '../thorough.js';

/** A failover whose switch may fail for longer than the failure lasts: how long is that, once a common cause has its share? */
const OWN_DURATION: WideDocument = {
  domains: {},
  links: [],
  components: {
    db: {
      unavailability: 0.5,
      mttr: '1h',
      replicas: 2,
      required: 1,
      common_cause: 0.25,
      failover: { detection: '36s', success: 0.5, manual: '5h' },
    },
  },
  blocks: {},
  journeys: { all: { path: ['db'] } },
};

/** Nothing can take it down, though a replica that never fails by itself fails over: what would save nothing is no part. */
const NOTHING_SAVED: WideDocument = {
  domains: { zone0: {}, zone1: { unavailability: 0.03125, mttr: '1h' } },
  links: [],
  components: {
    part0: {
      unavailability: 0,
      mttr: '1h',
      replicas: 3,
      quorum: { read: 2, write: 1 },
      spread: ['zone0', 'zone1'],
      failover: { detection: '36s', success: 0.5, manual: '30m' },
    },
  },
  blocks: {},
  journeys: { all: { path: [{ fallback: ['part0.read', 'part0'] }] } },
};

/** What a failover needs is where half of its replicas are: with that zone nothing takes over, nor does what takes over from it. */
const STALLED: WideDocument = {
  domains: { zone0: { unavailability: 0.125, mttr: '1h' }, zone1: { unavailability: 0.125, mttr: '8h' } },
  links: [],
  components: {
    watch: { unavailability: 0.125, mttr: '1h', replicas: 1, required: 1, in: ['zone0'] },
    db: {
      unavailability: 0.03125,
      mttr: '2h',
      replicas: 2,
      required: 1,
      spread: ['zone0', 'zone1'],
      failover: { detection: '36s', success: 0.75, manual: '5h', needs: 'watch' },
    },
    spare: { unavailability: 0.5, mttr: '1h', replicas: 1, required: 1 },
  },
  blocks: {},
  journeys: {
    all: {
      path: {
        failover: {
          primary: 'db',
          standby: 'spare',
          detection: '36s',
          success: 1,
          manual: '5h',
          needs: 'watch',
        },
      },
    },
  },
};

/** What takes it down alone, and what each part costs. */
function expectCauses({ singlePoints, contributors }: JourneyAnalysis, exact: WideResult): void {
  expect(singlePoints.map(({ name }) => name).toSorted()).toEqual(exact.singlePoints.toSorted());
  const names = contributors.map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(exact.contributors).toSorted());
  for (const { name, birnbaum, improvement } of contributors) {
    const { birnbaum: decides, gain } = exact.contributors[name]!;
    expect(relativeError(birnbaum, toNumber(decides)), `birnbaum of ${name}`).toBeLessThan(1e-10);
    expect(relativeError(improvement, toNumber(gain) * YEAR), `cost of ${name}`).toBeLessThan(1e-10);
  }
}

describe('any file in the whole language, against the enumeration of all its states in exact fractions', () => {
  it('has its availability, its states, its outages, its single points and what each part costs', () => {
    const runs = counted(60);
    let compared = 0;
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const exact = wideFigures(document);
        fc.pre(exact !== null);
        const journey = journeyOf(JSON.stringify(document));
        const { unavailability, availability, degraded, frequency } = journey;
        if ('unknown' in frequency) throw new Error('unknown');
        const pairs: [string, number, number][] = [
          ['down', unavailability, toNumber(exact.down)],
          ['degraded', degraded, toNumber(exact.degraded)],
          ['full', availability - degraded, toNumber(exact.full)],
          ['outages', frequency.outages.perYear / (YEAR / HOUR), toNumber(exact.outagesPerHour)],
        ];
        for (const [what, actual, expected] of pairs)
          expect(relativeError(actual, expected), `${what}: ${actual} for ${expected}`).toBeLessThan(1e-11);
        expectCauses(journey, exact);
        compared++;
      }),
      { ...runs, examples: [[OWN_DURATION], [STALLED], [NOTHING_SAVED]] },
    );
    expect(compared).toBeGreaterThanOrEqual(runs.numRuns);
  });
});
