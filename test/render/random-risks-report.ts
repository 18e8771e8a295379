import fc from 'fast-check';
import type {
  CutSetReport,
  ImportanceReport,
  JourneyRisksReport,
  LiftedCutSetReport,
  RisksReport,
} from '../../src/report/risks-report.js';
import { randomFinding, unavailability } from './random-report.js';

const YEAR = 31_557_600;
const ownerKind = fc.constantFrom('component', 'domain', 'link', 'reaction');
const ratio = fc.option(fc.double({ min: 1, noNaN: true, noDefaultInfinity: true }), { nil: null });

function cutSet(name: fc.Arbitrary<string>): fc.Arbitrary<CutSetReport> {
  const kind = fc.constantFrom('replica', 'domain', 'link', 'common-cause', 'reaction');
  const members = fc.array(fc.record({ name, kind }), { minLength: 1, maxLength: 4 });
  return fc
    .record({ members, probability: unavailability, sets: fc.integer({ min: 1 }), what: name })
    .map(({ members, probability, sets, what }) => ({
      members: members as CutSetReport['members'],
      order: members.length,
      probability,
      downtimeYear: probability * YEAR,
      share: probability,
      sets,
      what,
    }));
}

function liftedCutSet(name: fc.Arbitrary<string>): fc.Arbitrary<LiftedCutSetReport> {
  return cutSet(name).map(({ sets: _, members, ...set }) => ({
    ...set,
    members: members.map((member) => ({ ...member, kind: 'component' })),
  }));
}

function part(name: fc.Arbitrary<string>): fc.Arbitrary<ImportanceReport> {
  return fc.record({
    name,
    kind: ownerKind,
    unavailability,
    birnbaum: unavailability,
    improvement: unavailability.map((share) => share * YEAR),
    criticality: unavailability,
    diagnostic: unavailability,
    raw: ratio,
    rrw: ratio,
  });
}

function journey(name: fc.Arbitrary<string>): fc.Arbitrary<JourneyRisksReport> {
  const lists = fc.record({
    list: fc.array(cutSet(name), { maxLength: 24 }),
    lifted: fc.array(liftedCutSet(name), { maxLength: 4 }),
    counts: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1 })), {
      selector: ([order]) => order,
    }),
    complete: fc.boolean(),
  });
  return fc
    .record({
      name,
      unavailability,
      low: fc.option(unavailability, { nil: null }),
      singlePointsOfFailure: fc.uniqueArray(fc.record({ name, kind: ownerKind, unavailability }), {
        maxLength: 12,
        selector: (point) => point.name,
      }),
      lists,
      importance: fc.array(part(name), { maxLength: 24 }),
    })
    .map(({ lists: { list, lifted, counts, complete }, importance, low, ...rest }) => {
      const q = rest.unavailability;
      const countByOrder = Object.fromEntries(counts);
      return {
        ...rest,
        method: low === null ? ('exact' as const) : ('bounded' as const),
        bounds: [low === null ? q : low * q, q] as const,
        cutSets: {
          maxOrder: 9,
          complete,
          countByOrder,
          list,
          shareByOrder: Object.fromEntries(counts.map(([order]) => [order, 0.1])),
          minShare: 0.001,
          lifted: { complete, countByOrder, list: lifted },
        },
        importance: low === null ? importance : [],
      };
    });
}

/** Any document of `risks` with names of one kind; a file without journeys is a broken one. */
export function randomRisksReport(name: fc.Arbitrary<string>): fc.Arbitrary<RisksReport> {
  const topology = fc.record({
    file: name,
    name,
    journeys: fc.uniqueArray(journey(name), { maxLength: 3, selector: (one) => one.name }),
    findings: fc.array(randomFinding(name), { maxLength: 8 }),
  });
  return fc.array(topology, { minLength: 1, maxLength: 3 }).map((topologies) => ({
    schemaVersion: 1,
    tool: { name: 'ha-calc', version: '1.2.3' },
    topologies,
    summary: { files: topologies.length, errors: 0, warnings: 0 },
  }));
}
