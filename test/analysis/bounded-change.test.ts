import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTopology, type TopologyAnalysis } from '../../src/analysis/analyse-topology.js';
import { boundedChange } from '../../src/analysis/bounded-change.js';
import { topologyOf } from '../topology-of.js';

const ANYTHING = { low: 0, high: 1 };

function file(figures: readonly number[], path = '[a, { parallel: [b, c] }, { parallel: [c, d] }]') {
  const entries = figures.map((q, at) => `  ${'abcd'[at]}: { unavailability: ${q}, mttr: 1h }`);
  return topologyOf(`components:\n${entries.join('\n')}\nsystem: ${path}\n`);
}

function sides(before: ReturnType<typeof file>, after: ReturnType<typeof file>, bounds = ANYTHING) {
  const [one, other] = [before, after].map((topology) => ({
    topology,
    journey: topology.journeys[0]!,
    bounds,
  }));
  return boundedChange(one!, other!);
}

const exactly = (topology: ReturnType<typeof file>) =>
  (analyseTopology(topology) as TopologyAnalysis).journeys[0]!.unavailability;

const figures = fc.array(fc.double({ min: 0.001, max: 0.5, noNaN: true }), { minLength: 4, maxLength: 4 });

describe('boundedChange', () => {
  it('encloses the change, whatever is known of its ends', () => {
    fc.assert(
      fc.property(figures, figures, (old, own) => {
        const [before, after] = [file(old), file(own)];
        const { low, high } = sides(before, after);
        const change = exactly(after) - exactly(before);
        expect(low).toBeLessThanOrEqual(change + 1e-15);
        expect(high).toBeGreaterThanOrEqual(change - 1e-15);
      }),
    );
  });

  it('is nothing where nothing changes, and no increase where nothing gets worse', () => {
    const old = [0.1, 0.2, 0.1, 0.3];
    expect(sides(file(old), file(old))).toEqual({ low: 0, high: 0 });
    expect(sides(file(old), file([0.1, 0.1, 0.1, 0.3])).high).toBe(0);
    expect(sides(file(old), file([0.1, 0.3, 0.1, 0.3])).low).toBe(0);
  });

  it('is as wide as the ends where a journey is made of something else', () => {
    const [before, after] = [file([0.1, 0.1, 0.1, 0.1]), file([0.1, 0.1, 0.1, 0.1], '[a, b, c]')];
    expect(sides(before, after, { low: 0.25, high: 0.5 })).toEqual({ low: -0.25, high: 0.25 });
  });
});
