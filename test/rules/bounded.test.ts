import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { applyRules } from '../../src/rules/apply-rules.js';
import { analysisOf } from '../analysis-of.js';

const analysis = analysisOf(
  'targets: { slo: 99.9% }\ncomponents:\n  a: { availability: 99.5%, mttr: 1h }\nsystem: a',
);

/** What is found once the journey could only be bounded. */
function foundWith(changes: Partial<JourneyAnalysis>): string[] {
  const journeys = analysis.journeys.map((journey) => ({ ...journey, ...changes }));
  return applyRules({ ...analysis, journeys }).map(({ code, message }) => `${code} ${message}`);
}

const hard = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const told = (low: number, high: number) =>
  foundWith({ hard, bounds: { low, high } }).find((text) => text.startsWith('HA512'));

describe('HA512: bounds in place of exact figures', () => {
  it('says how far they are apart, through what, and what is not told', () => {
    expect(told(1e-3, 1.025e-3)).toBe(
      'HA512 system is too entangled for exact figures, through a, b, c, d, e and 3 more: bounds 2.5 % apart, outages and costs not told',
    );
    expect(told(1e-3, 35e-3)).toContain(': bounds a factor of 35 apart, ');
    expect(told(0, 35e-3)).toContain(': an upper bound, ');
    expect(told(1e-3, 1e-3)).toContain(': what is told of degraded service is an upper bound');
  });

  it('says nothing of exact ones', () => {
    expect(foundWith({}).some((text) => text.startsWith('HA512'))).toBe(false);
  });

  it('tells of components by themselves', () => {
    const components = analysis.components.map((component) => ({ ...component, hard: ['zone'] }));
    const [finding] = applyRules({ ...analysis, components }).filter(({ code }) => code === 'HA512');
    expect([finding!.on, finding!.message]).toEqual([
      'a',
      'a by itself is too entangled for exact figures, through zone: an upper bound, outages not told',
    ]);
  });
});

describe('a target between the bounds', () => {
  const slo = (low: number) =>
    foundWith({ hard, bounds: { low, high: 5e-3 } }).find((text) => text.startsWith('HA501'));

  it('cannot be shown to be met', () => {
    expect(slo(5e-4)).toBe(
      'HA501 SLO 99.9 % cannot be shown to be met by system: 99.50 % to 99.950 %, up to 3h 39m of 43m 50s a month',
    );
  });

  it('is missed where both are beyond it', () => {
    expect(slo(4e-3)).toMatch(/^HA501 SLO 99\.9 % missed by system/);
  });
});
