import { describe, expect, it } from 'vitest';
import { analyseTopology, type JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { journeyChaos } from '../../src/analysis/chaos.js';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';
import { topologyOf } from '../topology-of.js';

/** Two zones, and a watch in one of them without which nothing takes over. */
const around = (manual: string) => ({
  domains: `domains: { x: { availability: 99.9%, mttr: 1h }, y: { availability: 99.8%, mttr: 2h } }`,
  watch: 'watch: { availability: 99.5%, mttr: 3h, in: x }',
  switching: `detection: 15s, switchover: 30s, success: 98%, needs: watch${manual && `, manual: ${manual}`}`,
});

function component(manual = '', replicas = 2): string {
  const { domains, watch, switching } = around(manual);
  return `
${domains}
components:
  ${watch}
  db: { availability: 99%, mttr: 4h, replicas: ${replicas}, spread: [x, y], failover: { ${switching} } }
system: db`;
}

function block(manual = ''): string {
  const { domains, watch, switching } = around(manual);
  return `
${domains}
components:
  ${watch}
  a: { availability: 99%, mttr: 4h, in: x }
  b: { availability: 99%, mttr: 4h, in: y }
system: { failover: { primary: a, standby: b, ${switching} } }`;
}

/** Hours a failure of so many hours costs with a failover that works with chance c, by hand after `manual` hours. */
const outage = (c: number, lasts: number, manual = lasts) =>
  c * Math.min(45 / 3600, lasts) + (1 - c) * Math.min(manual, lasts);

const stallsOf = ({ singlePoints }: JourneyAnalysis) =>
  singlePoints.map(({ name, stalls }) => [name, stalls]);

describe('what a failover needs, where a zone holds it with one of the two', () => {
  it('works as it does by itself when something else fails, and goes with its zone, of a component', () => {
    // Whoever of the two fails, the zone of the watch works: as that of the one that failed, or of the one that is left.
    const c = 0.98 * 0.995;
    const up = (0.99 * 0.999 + 0.99 * 0.998) / 2;
    const spare = up * up;
    const enough = 1 - (1 - up) ** 2;
    const own = ((2 * 0.01) / 4 / 0.99) * (spare / enough) * outage(c, 4);
    const y = ((0.002 / 2) * (spare / enough) * outage(c, 2)) / 0.998;
    const reaction = (own + y) / 2;
    // With x nothing takes over from what serves in it, half of the time; what is in y may be down besides.
    const inY = 1 - 0.99 * 0.998;
    const withX = 1 - (1 - inY) * (1 - spare / 0.999 / 2);
    const down = 1 - (1 - (0.001 * withX + 0.999 * 0.01 * inY)) * (1 - reaction);
    expect(relativeError(journeyOf(component()).unavailability, down)).toBeLessThan(1e-12);
  });

  it('the same of a block, of which the first serves', () => {
    const c = 0.98 * 0.995;
    const rest = 0.99 * 0.998;
    const own = (0.01 / 4) * 0.999 * rest * outage(c, 4);
    const both = (1 - 0.99 * 0.999) * (1 - rest);
    const withX = 1 - rest * (1 - 0.99 * rest);
    const down = 1 - (1 - (0.001 * withX + 0.999 * 0.01 * (1 - rest))) * (1 - own / (1 - both));
    expect(relativeError(journeyOf(block()).unavailability, down)).toBeLessThan(1e-12);
  });

  it.each([
    ['component', component, 'db'],
    ['block', block, 'a'],
  ])('makes that zone a single point of a %s, which waits for its repair', (_, of, name) => {
    const journey = journeyOf(of());
    expect(stallsOf(journey)).toEqual([['x', [name]]]);
    expect(journey.recovery.rto).toBe(1 * HOUR);
  });

  it('is down at the same time as all else in that zone, not in addition', () => {
    const others = block().replace('system: {', 'system: [c, {').replace(/}$/, '}]');
    const journey = journeyOf(
      others.replace('components:', 'components:\n  c: { availability: 100%, in: x }'),
    );
    const [worst] = journey.contributors.filter(({ name }) => name === 'x');
    // Without x: what is left of the downtime of the two, and of their failover.
    expect(worst!.improvement / YEAR).toBeLessThan(0.001);
    expect(worst!.improvement / YEAR).toBeGreaterThan(0.99 * 0.001);
    expect(stallsOf(journey)).toEqual([['x', []]]);
  });

  it('makes it none where somebody switches by hand sooner', () => {
    for (const of of [component, block]) {
      expect(stallsOf(journeyOf(of('59m')))).toEqual([]);
      expect(stallsOf(journeyOf(of('60m')))).toHaveLength(1);
      expect(journeyOf(of('59m')).recovery.rto).toBe(45);
    }
  });

  it('is no news to what if anything fails', () => {
    const topology = topologyOf(component());
    const chaos = journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: false });
    if ('entangled' in chaos) throw new Error('too entangled');
    const after = Object.fromEntries(
      chaos.scenarios.map(({ failures, newSinglePoints }) => [failures[0]!.name, newSinglePoints]),
    );
    expect(after['y']).toEqual(['db']);
    expect(after['watch']).toEqual(['db', 'y']);
  });

  it('is bounded for more replicas than are told apart', () => {
    const many = component('10m', 101).replace('replicas: 101', 'replicas: 101, required: 30');
    const analysis = analyseTopology(topologyOf(many));
    if ('problems' in analysis) throw new Error('problems');
    const { bounds, hard } = analysis.journeys[0]!;
    expect(hard).not.toBeNull();
    // It is told apart with one replica less, which is as good as the same.
    const told = journeyOf(many.replaceAll('101', '100'));
    expect(told.hard).toBeNull();
    expect(told.unavailability * YEAR).toBeGreaterThan(bounds.low * YEAR * 0.99);
    expect(told.unavailability * YEAR).toBeLessThan(bounds.high * YEAR * 1.01);
    expect(bounds.high / bounds.low).toBeLessThan(1.5);
  });
});
