import { describe, expect, it } from 'vitest';
import { targetRows } from '../../src/render/target-rows.js';
import { reportOf } from './report-of.js';

const journeyOf = (path: string) =>
  reportOf({
    'a.yaml': `
components: { page: { availability: 99.9% }, reviews: { availability: 99.5% } }
system: ${path}`,
  }).topologies[0]!.journeys[0]!;

describe('targetRows', () => {
  it('say how much of the time service is degraded, and in full, in as many words as fit', () => {
    const journey = journeyOf('[page, { optional: reviews }]');
    const said = (['full', 'short', 'word'] as const).map((detail) => targetRows(journey, detail)[1]!);
    expect(said.map(({ label, verdict }) => [label, verdict])).toEqual([
      // 0.999 · 0.005 of the time, and 0.999 · 0.995.
      ['degraded', '0.5 %, in full 99.40 %'],
      ['degraded', 'in full 99.40 %'],
      ['degraded', ''],
    ]);
    expect(said[0]!.share).toBeCloseTo(0.999 * 0.005, 15);
  });

  it('say nothing of that where nothing is soft', () => {
    expect(targetRows(journeyOf('[page, reviews]'), 'full').map(({ label }) => label)).toEqual(['expected']);
  });

  it('claim no shares where only bounds are known', () => {
    const bounded = { ...journeyOf('[page, { optional: reviews }]'), method: 'bounded' as const };
    expect(targetRows(bounded, 'full')[1]!.verdict).toBe('');
  });
});
