import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MONTH, QUARTER, WEEK, YEAR } from '../../src/quantity/calendar.js';
import { renderJson } from '../../src/render/json.js';
import { documents } from '../model/random-document.js';
import { relativeError } from '../relative-error.js';
import { reportOf } from '../report-of.js';

const SHOP = `
name: Shop
targets: { slo: 99.9%, sla: 99.5% }
domains: { zone: { availability: 99.9%, mttr: 1h } }
components:
  web: { mtbf: 30d, mttr: 10m, replicas: 2, in: zone }
  db: { availability: 99%, mttr: 1h }
  idle: { availability: 99%, mttr: 1h }
system: [web, db]
`;
const BROKEN = 'components: { db: { availability: 9 } }\nsystem: dbx\n';

/** Keys in their order, lists by their first entry, and what kind of value the rest is. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

const target = {
  target: 'number',
  allowed: 'number',
  expected: 'number',
  headroom: 'number',
  budgetUse: 'number',
  met: 'boolean',
};
const CONTRACT = {
  schemaVersion: 'number',
  tool: { name: 'string', version: 'string' },
  topologies: [
    {
      file: 'string',
      name: 'string',
      journeys: [
        {
          name: 'string',
          availability: 'number',
          unavailability: 'number',
          nines: 'number',
          method: 'string',
          bounds: ['number'],
          states: { full: 'number', degraded: 'number', down: 'number' },
          downtime: {
            hour: 'number',
            day: 'number',
            week: 'number',
            month: 'number',
            quarter: 'number',
            year: 'number',
          },
          outagesPerYear: 'number',
          meanOutage: 'number',
          meanUptime: 'number',
          outages: [{ kind: 'string', perYear: 'number', mean: 'number' }],
          targets: {
            period: 'string',
            periodSeconds: 'number',
            slo: target,
            sla: target,
            buffer: 'number',
            full: null,
            rto: null,
            rpo: null,
          },
          rto: null,
          rpo: null,
          optimism: { naive: 'number', shared: 'number', commonCause: 'number', modelled: 'number' },
          singlePointsOfFailure: [{ name: 'string', kind: 'string', unavailability: 'number' }],
          contributors: [
            {
              name: 'string',
              kind: 'string',
              unavailability: 'number',
              improvement: 'number',
              birnbaum: 'number',
            },
          ],
        },
      ],
      components: [
        {
          name: 'string',
          replicas: 'number',
          required: 'number',
          unavailability: 'number',
          perReplica: 'number',
          failuresPerYear: 'number',
          rto: null,
          rpo: null,
        },
      ],
      findings: [
        {
          rule: 'string',
          severity: 'string',
          message: 'string',
          file: 'string',
          line: 'number',
          column: 'number',
          on: 'string',
          journey: 'string',
        },
      ],
    },
  ],
  summary: {
    files: 'number',
    errors: 'number',
    warnings: 'number',
    worst: { file: 'string', journey: 'string', availability: 'number' },
  },
};

describe('the report', () => {
  it('has the keys of the contract in their order', () => {
    const report = reportOf({ 'shop.yaml': SHOP });
    // The first finding is about a name that nothing uses; the one about the missed SLO names a journey too.
    const [topology] = report.topologies;
    const findings = topology!.findings.filter(({ rule }) => rule === 'HA501');
    const shape = shapeOf({ ...report, topologies: [{ ...topology, findings }] });
    expect(JSON.stringify(shape, null, 1)).toBe(JSON.stringify(CONTRACT, null, 1));
  });

  it('has null for what is unknown or does not apply, and no key is missing', () => {
    const { topologies, summary } = reportOf({
      'a.yaml': 'components: { a: { availability: 99% } }\nsystem: a',
      'b.yaml': 'components: { b: { availability: 100% } }\nsystem: b',
    });
    const [unknown, perfect] = topologies.map(({ journeys }) => journeys[0]!);
    expect(unknown).toMatchObject({ outagesPerYear: null, meanOutage: null, meanUptime: null, outages: [] });
    expect(unknown!.targets).toMatchObject({ period: 'month', slo: null, sla: null, buffer: null });
    expect(perfect).toMatchObject({
      nines: null,
      outagesPerYear: 0,
      meanOutage: null,
      meanUptime: null,
      outages: [],
    });
    expect(topologies[0]!.components[0]).toMatchObject({ failuresPerYear: null, rto: null, rpo: null });
    expect(topologies[0]!.findings[0]).toMatchObject({ rule: 'HA504', on: null, journey: 'system' });
    expect(summary.worst).toEqual({ file: 'a.yaml', journey: 'system', availability: 0.99 });
    const keys = Object.keys(CONTRACT.topologies[0]!.journeys[0]!);
    expect([unknown, perfect].map((journey) => Object.keys(journey!))).toEqual([keys, keys]);
  });

  it('is the same bytes for the same input, and survives being read', () => {
    const [once, again] = [reportOf({ 'shop.yaml': SHOP }), reportOf({ 'shop.yaml': SHOP })].map(renderJson);
    expect(again).toBe(once);
    expect(renderJson(JSON.parse(once!))).toBe(once);
  });

  it('has a broken file among the others, with its findings and without figures', () => {
    const { topologies, summary } = reportOf({ 'broken.yaml': BROKEN, 'shop.yaml': SHOP });
    expect(topologies[0]).toMatchObject({
      file: 'broken.yaml',
      name: 'broken.yaml',
      journeys: [],
      components: [],
    });
    expect(topologies[0]!.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['HA204', 1],
      ['HA301', 2],
    ]);
    // HA204, HA301 and the missed targets; HA306 for what is idle, and HA601, HA602 and HA611 for the design.
    expect(summary).toMatchObject({ files: 2, errors: 4, warnings: 4, worst: { file: 'shop.yaml' } });
  });

  it('says that nothing is worst where nothing could be computed', () => {
    expect(reportOf({ 'broken.yaml': BROKEN }).summary.worst).toBeNull();
    expect(reportOf({}).summary).toEqual({ files: 0, errors: 0, warnings: 0, worst: null });
  });

  it('finds the worst journey of all files, the first of equals', () => {
    const file = (...availabilities: string[]) => `
components: { ${availabilities.map((a, index) => `c${index}: { availability: ${a} }`).join(', ')} }
journeys: { ${availabilities.map((_, index) => `j${index}: { path: c${index} }`).join(', ')} }`;
    const { worst } = reportOf({ 'a.yaml': file('99.9%', '99%'), 'b.yaml': file('99%', '99.99%') }).summary;
    expect(worst).toEqual({ file: 'a.yaml', journey: 'j1', availability: 0.99 });
  });

  it('has figures that belong together', () => {
    const periods = { hour: HOUR, day: DAY, week: WEEK, month: MONTH, quarter: QUARTER, year: YEAR };
    fc.assert(
      fc.property(documents({ events: 8 }), (document) => {
        for (const journey of reportOf({ 'any.yaml': JSON.stringify(document) }).topologies[0]!.journeys) {
          const { availability, unavailability, states, downtime, nines, bounds } = journey;
          expect(states.full + states.degraded + states.down).toBeCloseTo(1, 15);
          expect([states.full, states.down, bounds]).toEqual([
            availability,
            unavailability,
            [unavailability, unavailability],
          ]);
          for (const [period, seconds] of Object.entries(periods)) {
            const expected = downtime[period as keyof typeof downtime];
            expect(relativeError(expected, unavailability * seconds)).toBeLessThan(1e-15);
          }
          if (unavailability === 0) expect(nines).toBeNull();
          else expect(relativeError(10 ** -nines!, unavailability)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 50 },
    );
  });
});
