import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/render/terminal/parts.js';
import { reportOf } from '../report-of.js';

const [topology] = reportOf({
  'a.yaml': `
domains:
  zone: { unavailability: 2e-4, mttr: 1h }
components:
  spare: { unavailability: 0.01, mttr: 1h }
  web:   { unavailability: 1e-3, mttr: 1h, replicas: 3, required: 2, in: zone }
  db:    { unavailability: 1e-3, mttr: 1h }
journeys:
  look: { path: web }
  buy:  { path: [web, db] }`,
}).topologies;
const parts = partsOf(topology!);

describe('partsOf', () => {
  it('has all components and the domains that cost something, the dearest first', () => {
    expect(parts.map(({ name, units }) => [name, units])).toEqual([
      ['db', '1'],
      ['zone', 'domain'],
      ['web', '2 of 3'],
      ['spare', '1'],
    ]);
  });

  it('tells what each costs which journey, and which it takes down alone', () => {
    const [db, zone, , spare] = parts;
    expect(db!.costs[0]).toBe(0);
    expect(db!.most).toBe(db!.costs[1]);
    expect(db!.single).toEqual(['buy']);
    expect(zone!.unavailability).toBe(2e-4);
    expect(zone!.single).toEqual(['look', 'buy']);
    expect(spare!.costs).toEqual([0, 0]);
  });

  it('has a reaction that differs from journey to journey as it is where it is worst', () => {
    const guarded = (timeout: string) =>
      `{ path: { optional: soft, circuit_breaker: { failure_threshold: 5, call_timeout: ${timeout} } } }`;
    const { topologies } = reportOf({
      'a.yaml': `
components: { soft: { unavailability: 0.01, mttr: 1h } }
journeys: { quick: ${guarded('2s')}, slow: ${guarded('1m')}, quicker: ${guarded('1s')} }`,
    });
    const breaker = partsOf(topologies[0]!).find(({ name }) => name === 'circuit breaker of soft')!;
    // Five minutes of each of 0.01 failures an hour.
    expect(breaker.unavailability).toBeCloseTo((0.01 * 5) / 60, 15);
    expect(breaker.most).toBe(breaker.costs[1]);
  });

  it('leaves what costs the same but for rounding in the order of the file', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `c${i}`);
    const components = names.map((name) => `  ${name}: { availability: 99.999% }\n`).join('');
    const chain = reportOf({ 'a.yaml': `components:\n${components}system: [${names}]\n` }).topologies[0]!;
    const costs = new Set(partsOf(chain).map(({ most }) => most));
    expect(costs.size).toBeGreaterThan(1);
    expect(partsOf(chain).map(({ name }) => name)).toEqual(names);
  });
});
