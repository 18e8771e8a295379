import { describe, expect, it } from 'vitest';
import { microservices } from '../../bench/families.mjs';
import { renderEval } from '../../src/render/terminal/eval.js';
import { plainView } from '../../src/render/terminal/style.js';
import { reportOf } from '../report-of.js';

/** Layers of services, each on redundant pairs of the next: nobody's diagram holds it. */
const mesh = `targets: { slo: 99.9% }\n${microservices({ services: 64, redundant: true })}`;

describe('a journey that is too entangled for an exact answer', () => {
  it('is bounded within a thousandth, judged on the pessimistic end, and says so', {
    timeout: 240_000,
  }, () => {
    const report = reportOf({ 'mesh.yaml': mesh });
    const { journeys, findings } = report.topologies[0]!;
    const [journey] = journeys;
    const [low, high] = journey!.bounds;
    expect(journey!.method).toBe('bounded');
    expect(low).toBeLessThan(high);
    expect(high / low).toBeLessThan(1.001);
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
});
