import { describe, expect, it } from 'vitest';
import { microservices } from '../../bench/families.mjs';
import { renderEval } from '../../src/render/terminal/eval.js';
import { renderRisks } from '../../src/render/terminal/risks.js';
import { plainView } from '../../src/render/terminal/style.js';
import type { JourneyRisksReport } from '../../src/report/risks-report.js';
import { risksReportOf } from '../outcomes-of.js';
import { reportOf } from '../report-of.js';

/** Layers of services, each on redundant pairs of the next: nobody's diagram holds it. */
const mesh = `targets: { slo: 99.9% }\n${microservices({ services: 64, redundant: true })}`;

/** The same with an optional part, whose circuit breaker costs as often as the mesh could have served. */
const guarded = mesh
  .replace('components:\n', 'components:\n  extra: { availability: 99.9%, mttr: 1h }\n')
  .replace(
    /system: (.*)/,
    `system:
  - $1
  - { optional: extra, circuit_breaker: { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 30s } }`,
  );

describe('a journey that is too entangled for an exact answer', () => {
  it('is bounded within a thousandth, judged on the pessimistic end, and says so', {
    timeout: 240_000,
  }, () => {
    const report = reportOf({ 'mesh.yaml': guarded });
    const { journeys, findings } = report.topologies[0]!;
    const [journey] = journeys;
    const [low, high] = journey!.bounds;
    expect(journey!.method).toBe('bounded');
    expect(low).toBeLessThan(high);
    expect(high / low).toBeLessThan(1.001);
    // The mesh alone has 1.160161e-4 to 1.160162e-4; 1e-3 failures of the part an hour cost 10 s each, but those that
    // find the mesh down.
    const breaker = (1e-3 * 10) / 3600;
    expect(low).toBeGreaterThan(1.160161e-4 + 0.999 * breaker);
    // Of the time that the journey is up without it, of which there are bounds too.
    expect(high).toBeLessThan(1.160163e-4 + breaker * 1.001);
    expect(journey!.unavailability).toBe(high);
    expect(journey!.availability).toBeLessThanOrEqual(1 - high);
    expect(journey!.targets.slo!.expected).toBeCloseTo(high * journey!.targets.periodSeconds, 9);
    expect(journey!.singlePointsOfFailure.map(({ name }) => name)).toEqual(['region']);
    expect([journey!.outagesPerYear, journey!.optimism, journey!.contributors]).toEqual([null, null, []]);
    expect(findings.map(({ rule }) => rule)).toContain('HA512');
    expect(renderEval(report, plainView)).toMatch(
      /Availability 99\.98\d+ % to 99\.98\d+ % {2}\(at least 3\.\d+ nines\)/,
    );
  });

  it('still tells its single points and cut sets, which together come to what is proved of it', {
    timeout: 240_000,
  }, () => {
    const report = risksReportOf({ 'mesh.yaml': mesh });
    const { journeys, findings } = report.topologies[0]!;
    const [{ method, bounds, unavailability, singlePointsOfFailure, cutSets, importance }] = journeys as [
      JourneyRisksReport,
    ];
    const [low, high] = bounds;
    expect([method, unavailability, importance]).toEqual(['bounded', high, []]);
    expect(singlePointsOfFailure.map(({ name }) => name)).toEqual(['region']);
    expect(cutSets.list.map(({ what }) => what).slice(0, 2)).toEqual(['region', 'zone-0 + zone-1']);
    // Of independent events: what all cut sets come to is at least U, and hardly more where all are rare.
    const sum = cutSets.list.reduce((total, { sets, probability }) => total + sets * probability, 0);
    expect(sum).toBeGreaterThan(low * 0.99);
    expect(sum).toBeLessThan(high * 1.01);
    for (const { share, probability } of cutSets.list) expect(share).toBeCloseTo(probability / high, 12);
    expect(findings.find(({ rule }) => rule === 'HA601')!.message).toBe(
      '`region` is a single point of failure: it costs up to 52m 36s a year',
    );
    expect(renderRisks(report, plainView)).toMatch(
      /single point and \d+ pairs carry 99\.\d % of at most 1h \dm a year\n[\s\S]*Too entangled for an exact answer/,
    );
  });
});
