import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Importance } from '../../src/analysis/importance.js';
import { topologyTextOf } from '../import/open-psa/models.js';
import { relativeError } from '../relative-error.js';
import { risksOf } from '../risks-of.js';

/** Per event: birnbaum, criticality, diagnostic, RAW and RRW, as SCRAM prints them, to six digits. */
type Figures = [number, number, number, number, number];

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const { trees }: { trees: Record<string, Record<string, Figures>> } = JSON.parse(
  read('scram-importance.json'),
);
const SIX_DIGITS = 5.1e-6;

function importanceOf(source: string): Map<string, Importance> {
  return new Map(risksOf(source, { minShare: 1 })[0]!.importance.map((part) => [part.name, part]));
}

function expectNear(figure: number | null, value: number, tolerance: number): void {
  expect(relativeError(figure!, value)).toBeLessThan(tolerance);
}

describe('importance', () => {
  it.each(Object.entries(trees))('of the events of %s is what SCRAM finds', (name, events) => {
    const found = importanceOf(topologyTextOf(read(`aralia/${name}.xml`), `${name}.xml`));
    for (const [event, [birnbaum, criticality, diagnostic, raw, rrw]] of Object.entries(events)) {
      const part = found.get(event)!;
      expectNear(part.birnbaum, birnbaum, SIX_DIGITS);
      expectNear(part.criticality, criticality, SIX_DIGITS);
      expectNear(part.diagnostic, diagnostic, SIX_DIGITS);
      expectNear(part.raw, raw, SIX_DIGITS);
      // SCRAM prints 0 where nothing is left without the event.
      if (rrw === 0) expect(part.rrw).toBeNull();
      else expectNear(part.rrw, rrw, SIX_DIGITS);
    }
    expect(found.size).toBe(Object.keys(events).length);
  });

  it('of two pumps and a valve: Modarres and Kaminskiy, example 6.10', () => {
    const found = importanceOf(`
components:
  pump-a: { unavailability: 0.03 }
  pump-b: { unavailability: 0.03 }
  valve: { unavailability: 0.01 }
system: [{ parallel: [pump-a, pump-b] }, valve]`);
    const [valve, pump] = [found.get('valve')!, found.get('pump-a')!];
    expectNear(valve.birnbaum, 0.9991, 1e-14);
    expectNear(pump.birnbaum, 0.0297, 1e-14);
    expectNear(valve.raw, 91.81893306399793, 1e-14);
    expectNear(valve.rrw, 12.101111111111093, 1e-14);
    expectNear(pump.raw, 3.645211642640724, 1e-14);
  });

  it('of two trains of a pump and a valve: exact where the SCRAM manual adds up cut sets', () => {
    const found = importanceOf(`
components:
  valve-1: { unavailability: 0.04 }
  valve-2: { unavailability: 0.05 }
  pump-1: { unavailability: 0.06 }
  pump-2: { unavailability: 0.07 }
system: { parallel: [[valve-1, pump-1], [valve-2, pump-2]] }`);
    const second = 1 - 0.95 * 0.93;
    const down = (1 - 0.96 * 0.94) * second;
    const { birnbaum, raw, rrw, diagnostic, criticality } = found.get('pump-1')!;
    expectNear(birnbaum, 0.96 * second, 1e-13);
    expectNear(raw, second / down, 1e-13);
    expectNear(rrw, down / (0.04 * second), 1e-13);
    expectNear(diagnostic, (0.06 * second) / down, 1e-13);
    expectNear(criticality, (0.06 * 0.96 * second) / down, 1e-13);
  });

  /** JReliability (github.com/SDARG/jreliability, its tests at 91bbb9c7): 2 of 3, failure rates 0.01, 0.02, 0.03. */
  it.each([
    [0.05, 'raw', [909.4422672479282, 727.7356567645448, 545.9381702587863]],
    [9.5, 'raw', [5.1591503816722994, 4.31352042338028, 3.383615951584543]],
    [1, 'rrw', [1.8192718131942236, 3.620441569390924, 5.403689387069474]],
    [50, 'rrw', [1.3420010416827755, 2.15596581882967, 2.6496604120954226]],
    [50, 'birnbaum', [0.42683960407207455, 0.5589902533878379, 0.5281497805872161]],
    [200, 'birnbaum', [0.020703591205875567, 0.13714311015747405, 0.14869341777201414]],
  ] as const)('of 2 of 3 at time %f: %s as in JReliability', (time, figure, published) => {
    const parts = [0.01, 0.02, 0.03].map(
      (rate, index) => `  c${index}: { unavailability: ${-Math.expm1(-rate * time)} }`,
    );
    const found = importanceOf(
      `components:\n${parts.join('\n')}\nsystem: { parallel: [c0, c1, c2], required: 2 }`,
    );
    // The test's own unavailabilities are differences, with fewer digits where they are small.
    published.forEach((value, index) => {
      expectNear(found.get(`c${index}`)![figure], value, 1e-10);
    });
  });

  it('of a series: ReliaWiki', () => {
    const found = importanceOf(`
components: { one: { availability: 0.7 }, two: { availability: 0.8 }, three: { availability: 0.9 } }
system: [one, two, three]`);
    expect(['one', 'two', 'three'].map((name) => found.get(name)!.birnbaum.toFixed(12))).toEqual(
      [0.72, 0.63, 0.56].map((value) => value.toFixed(12)),
    );
  });
});
