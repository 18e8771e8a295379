import { describe, expect, it } from 'vitest';
import { judgement, paintJudgement, targetFigure } from '../../../src/render/terminal/judgement.js';
import { plain } from '../../../src/render/terminal/style.js';
import type { TargetReport, TargetsReport } from '../../../src/report/report.js';

const HOUR = 3600;

/** A target of 99.9 % in a period of 1,000 hours, so an hour is allowed. */
function target(expected: number): TargetReport {
  const allowed = HOUR;
  return {
    target: 0.999,
    allowed,
    expected,
    headroom: allowed - expected,
    budgetUse: expected / allowed,
    met: expected <= allowed,
  };
}

function targets(changes: Partial<TargetsReport>): TargetsReport {
  return {
    period: 'month',
    periodSeconds: 1000 * HOUR,
    slo: null,
    sla: null,
    buffer: null,
    full: null,
    rto: null,
    rpo: null,
    ...changes,
  };
}

describe('judgement', () => {
  it.each<[string, 'slo' | 'sla', Partial<TargetsReport>, string]>([
    ['no target', 'slo', {}, ''],
    ['half used', 'slo', { slo: target(1800) }, 'met, 50 % of the budget used'],
    ['nearly all used', 'slo', { slo: target(3599.9) }, 'met, 99 % of the budget used'],
    ['all used', 'slo', { slo: target(3600) }, 'met, 100 % of the budget used'],
    ['hardly any used', 'slo', { slo: target(1) }, 'met, under 1 % of the budget used'],
    ['none used', 'slo', { slo: target(0) }, 'met, 0 % of the budget used'],
    ['missed', 'slo', { slo: target(5400) }, 'missed by 30m 0s a month'],
    ['missed within an hour', 'slo', { slo: target(5400), period: 'hour' }, 'missed by 30m 0s an hour'],
    ['missed in a period of days', 'slo', { slo: target(5400), period: '30d' }, 'missed by 30m 0s in 30d'],
    ['an SLA alone', 'sla', { sla: target(1800) }, 'met, 50 % of the budget used'],
    ['an SLA with a buffer', 'sla', { sla: target(1800), buffer: 600 }, 'met, buffer 10m 0s a month'],
    ['an SLA without a buffer', 'sla', { sla: target(1800), buffer: 0 }, 'met, no buffer'],
    ['an SLA stricter than the SLO', 'sla', { sla: target(1800), buffer: -600 }, 'met, no buffer'],
    ['a missed SLA', 'sla', { sla: target(5400), buffer: 600 }, 'missed by 30m 0s a month'],
  ])('of %s', (_, key, changes, text) => {
    expect(judgement(key, targets(changes), 'full')).toBe(text);
  });

  it('can be said in fewer words', () => {
    const both = targets({ slo: target(1800), sla: target(5400), buffer: 600 });
    expect(judgement('slo', both, 'short')).toBe('met, 50 % used');
    expect(judgement('slo', both, 'word')).toBe('met');
    expect(judgement('sla', both, 'short')).toBe('missed by 30m 0s');
    expect(judgement('sla', both, 'word')).toBe('missed');
    expect(judgement('sla', targets({ sla: target(1800), buffer: 600 }), 'short')).toBe('met, buffer 10m 0s');
  });
});

it('paints the word that matters', () => {
  const style = { ...plain, good: (text: string) => `+${text}+`, bad: (text: string) => `-${text}-` };
  expect(paintJudgement('SLO 99.9 % met, 50 % used', style)).toBe('SLO 99.9 % +met+, 50 % used');
  expect(paintJudgement('missed by 3s', style)).toBe('-missed- by 3s');
});

it('writes a target as people do', () => {
  expect(targetFigure('slo', targets({ slo: target(0) }))).toBe('99.9 %');
  expect(targetFigure('sla', targets({}))).toBe('');
});
