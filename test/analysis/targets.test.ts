import { describe, expect, it } from 'vitest';
import { judgeTargets } from '../../src/analysis/targets.js';
import { parseAvailability } from '../../src/quantity/availability.js';
import { parsePeriod } from '../../src/quantity/period.js';
import type { Target, Targets } from '../../src/topology/topology.js';

function target(text: string): Target {
  const parsed = parseAvailability(text);
  if (!parsed.ok) throw new Error(text);
  return { ...parsed.value, span: null };
}

function targets(slo: string | null, sla: string | null, period = '30d'): Targets {
  const parsed = parsePeriod(period);
  if (!parsed.ok) throw new Error(period);
  return {
    slo: slo === null ? null : target(slo),
    sla: sla === null ? null : target(sla),
    full: null,
    rto: null,
    rpo: null,
    period: parsed.value,
  };
}

describe('judgeTargets', () => {
  it('holds expected against allowed downtime in the period', () => {
    // 30 days have 2 592 000 s.
    const { slo, sla, buffer } = judgeTargets(targets('99.95%', '99.9%'), 2e-4);
    expect(slo).toEqual({
      target: 0.9995,
      allowed: expect.closeTo(1296, 9),
      expected: expect.closeTo(518.4, 9),
      headroom: expect.closeTo(777.6, 9),
      budgetUse: expect.closeTo(0.4, 12),
      met: true,
    });
    expect(sla).toMatchObject({
      allowed: expect.closeTo(2592, 9),
      budgetUse: expect.closeTo(0.2, 12),
      met: true,
    });
    expect(buffer).toBeCloseTo(1296, 9);
  });

  it('has no figures for what is not promised', () => {
    expect(judgeTargets(targets(null, null), 2e-4)).toEqual({
      slo: null,
      sla: null,
      buffer: null,
      full: null,
    });
    expect(judgeTargets(targets('99.9%', null), 2e-4)).toMatchObject({ sla: null, buffer: null });
  });

  it('holds degraded and no service together against the target of full service', () => {
    const { slo, full } = judgeTargets({ ...targets('99.95%', null), full: target('99.9%') }, 4e-4, 7e-4);
    expect(slo).toMatchObject({ met: true });
    expect(full).toMatchObject({ met: false, expected: expect.closeTo(1.1e-3 * 2_592_000, 8) });
  });

  it.each([
    ['99.9%', 1e-3, true],
    ['99.9%', 1 - 0.999, true],
    ['99.9%', 1e-3 * (1 + 1e-13), true],
    ['99.9%', 1e-3 * (1 + 1e-11), false],
    ['12 nines', 1e-12 * (1 + 1e-13), true],
    ['12 nines', 1.1e-12, false],
    ['100%', 0, true],
    ['100%', 1e-300, false],
  ])('%s with %e expected: met is %s', (slo, unavailability, met) => {
    expect(judgeTargets(targets(slo, null), unavailability).slo!.met).toBe(met);
  });

  it('has negative headroom and more than all of the budget used where a target is missed', () => {
    const { slo } = judgeTargets(targets('99.9%', null), 2e-3);
    expect(slo).toMatchObject({
      headroom: expect.closeTo(-2592, 9),
      budgetUse: expect.closeTo(2, 12),
      met: false,
    });
  });

  it('has a negative buffer where the SLO is looser than the SLA, and none where they are equal', () => {
    expect(judgeTargets(targets('99%', '99.9%'), 0).buffer).toBeCloseTo(-0.009 * 2_592_000, 8);
    expect(judgeTargets(targets('99.9%', '99.9%'), 0).buffer).toBe(0);
  });

  it('cannot say how much of nothing is used', () => {
    expect(judgeTargets(targets('100%', null), 0).slo).toMatchObject({ allowed: 0, budgetUse: 0 });
    expect(judgeTargets(targets('100%', null), 1e-6).slo).toMatchObject({ allowed: 0, budgetUse: null });
  });

  it('counts in the period that is asked for', () => {
    const allowed = (period: string) => judgeTargets(targets('99%', null, period), 0).slo!.allowed;
    expect(allowed('month')).toBeCloseTo(26_298, 8);
    expect(allowed('2026-02')).toBeCloseTo(24_192, 8);
    expect(allowed('year')).toBeCloseTo(315_576, 8);
  });
});
