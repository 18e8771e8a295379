import fc from 'fast-check';
import { codes } from '../../src/diagnostics/codes.js';
import { severities } from '../../src/diagnostics/severity.js';
import { downtimePerPeriod } from '../../src/quantity/downtime.js';
import { ninesOf } from '../../src/quantity/nines.js';
import { namedPeriods } from '../../src/quantity/period.js';
import type {
  ComponentReport,
  ContributorReport,
  FindingReport,
  JourneyReport,
  Report,
  TargetReport,
  TopologyReport,
} from '../../src/report/report.js';

const YEAR = 31_557_600;

/** Names as the language has them, of any length. */
export const plainName = fc
  .tuple(fc.stringMatching(/^[a-z_][a-z0-9_-]{0,11}$/), fc.nat(20))
  .map(([name, times]) => name.repeat(1 + (times > 16 ? times : 0)));

/** Names as nobody should write them: controls, marks that turn text around, wide and combining characters. */
export const wildName = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '9',
      ' ',
      '-',
      '\x1b[31m',
      '\n',
      '\r',
      '\t',
      '\0',
      '\x7f',
      '\x9b',
      '\u2028',
      '\u202e',
      '\u2066',
      'é',
      'e\u0301',
      '…',
      '中',
      '文',
      '🚀',
      '👩‍👩‍👧',
      '\u200b',
      '\ud800',
      '\ufeff',
      '(',
      '`',
      '%',
      '$&',
      '$1',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** From what cannot fail through the smallest number to what always fails. */
export const unavailability = fc.oneof(
  fc.constantFrom(0, Number.MIN_VALUE, 1e-300, 1e-24, 1e-12, 0.001, 0.5, 1),
  fc.double({ min: -30, max: 0, noNaN: true }).map((power) => 10 ** power),
);

const duration = fc.oneof(
  fc.constant(0),
  fc.double({ min: -20, max: 12, noNaN: true }).map((power) => 10 ** power),
);

const period = fc.oneof(
  fc.constantFrom(...namedPeriods),
  fc.record({
    name: fc.constantFrom('30d', '2026-02', '1y 2mo 3w 4d 5h', '720h'),
    seconds: fc.integer({ min: 1, max: YEAR }),
  }),
);

function targetOf(target: number, q: number, seconds: number): TargetReport {
  const [allowed, expected] = [target * seconds, q * seconds];
  const budgetUse = allowed > 0 ? expected / allowed : expected > 0 ? null : 0;
  return { target: 1 - target, allowed, expected, headroom: allowed - expected, budgetUse, met: q <= target };
}

/** A journey over some parts, of which it makes some matter. */
function journey(name: fc.Arbitrary<string>, parts: readonly string[]): fc.Arbitrary<JourneyReport> {
  const target = fc.option(unavailability, { nil: null });
  const time = fc.option(duration, { nil: null });
  const part = fc.record<ContributorReport>({
    name: fc.constantFrom(...parts),
    kind: fc.constantFrom('component', 'domain'),
    unavailability,
    improvement: duration,
    birnbaum: fc.constant(1),
  });
  return fc
    .record({
      name,
      q: unavailability,
      slo: target,
      sla: target,
      full: target,
      degraded: fc.constantFrom(0, 1e-9, 0.25),
      period,
      outages: fc.option(fc.record({ perYear: duration, mean: duration }), { nil: null }),
      contributors: fc.uniqueArray(part, { selector: (one) => one.name }),
      low: fc.constantFrom(null, 0, 0.5, 0.999),
      recovery: fc.tuple(time, time, time, time),
    })
    .map(({ name, q, slo, sla, full, degraded, period, outages, contributors, low, recovery }) => ({
      name,
      availability: 1 - q,
      unavailability: q,
      nines: ninesOf(q),
      ...certainty(q, low),
      states: { full: (1 - q) * (1 - degraded), degraded: (1 - q) * degraded, down: q },
      downtime: downtimePerPeriod(q),
      outagesPerYear: outages?.perYear ?? null,
      meanOutage: outages?.mean ?? null,
      meanUptime: null,
      outages: [],
      targets: {
        period: period.name,
        periodSeconds: period.seconds,
        slo: slo === null ? null : targetOf(slo, q, period.seconds),
        sla: sla === null ? null : targetOf(sla, q, period.seconds),
        buffer: slo === null || sla === null ? null : (sla - slo) * period.seconds,
        full: full === null ? null : targetOf(full, q + degraded, period.seconds),
        rto: recovery[0],
        rpo: recovery[1],
      },
      rto: recovery[2],
      rpo: recovery[3],
      singlePointsOfFailure: contributors.filter(({ improvement }) => improvement > 1),
      contributors,
    }));
}

/** Exact, or bounded from a part of the unavailability up. */
function certainty(q: number, low: number | null): Pick<JourneyReport, 'method' | 'bounds' | 'optimism'> {
  if (low !== null) return { method: 'bounded', bounds: [q * low, q], optimism: null };
  return { method: 'exact', bounds: [q, q], optimism: { naive: q, shared: q, commonCause: q, modelled: q } };
}

/** Any finding, accepted or not. */
export function randomFinding(name: fc.Arbitrary<string>): fc.Arbitrary<FindingReport> {
  const place = fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: null });
  const told = fc.record({
    rule: fc.constantFrom(...(Object.keys(codes) as (keyof typeof codes)[])),
    severity: fc.constantFrom(...severities),
    message: fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join(' ')),
    file: name,
    line: place,
    column: place,
    on: fc.constant(null),
    journey: fc.constant(null),
  });
  const text = fc.option(name, { nil: null });
  const accepted = fc.record({ owner: text, reason: text, until: fc.constantFrom(null, '2026-12-31') });
  return fc
    .tuple(told, fc.option(accepted, { nil: undefined }))
    .map(([finding, taken]) => ({ ...finding, ...(taken && { accepted: taken }) }));
}

function topology(name: fc.Arbitrary<string>): fc.Arbitrary<TopologyReport> {
  return fc.uniqueArray(name, { minLength: 1, maxLength: 25 }).chain((parts) => {
    const component = (own: string): fc.Arbitrary<ComponentReport> =>
      fc.record({
        name: fc.constant(own),
        replicas: fc.integer({ min: 1, max: 1000 }),
        required: fc.constant(1),
        unavailability,
        perReplica: unavailability,
        failuresPerYear: fc.constant(null),
        rto: fc.constant(null),
        rpo: fc.constant(null),
      });
    const domains = Math.floor(parts.length / 3);
    return fc.record({
      file: fc.oneof(plainName, wildName),
      name: fc.oneof(plainName, wildName),
      journeys: fc.uniqueArray(journey(name, parts), { maxLength: 5, selector: (one) => one.name }),
      components: fc.tuple(...parts.slice(domains).map(component)),
      findings: fc.array(randomFinding(name), { maxLength: 14 }),
    });
  });
}

/** Any report of several files with names of one kind; a file without journeys is a broken one. */
export function randomReport(name: fc.Arbitrary<string>): fc.Arbitrary<Report> {
  return fc.array(topology(name), { minLength: 1, maxLength: 3 }).map((topologies) => ({
    schemaVersion: 1,
    tool: { name: 'ha-calc', version: '1.2.3' },
    topologies,
    summary: { files: topologies.length, errors: 0, warnings: 0, worst: null },
  }));
}
