import { afterEach, describe, expect, it, vi } from 'vitest';
import { type JourneyChaos, journeyChaos } from '../../../src/analysis/chaos.js';
import type * as compiling from '../../../src/bdd/compile.js';
import { topologyOf } from '../../topology-of.js';

const { calls } = vi.hoisted(() => ({ calls: { made: 0, isRefused: (_: number): boolean => false } }));

/** An engine that finds some of the graphs that it is given too entangled, by their numbers. */
vi.mock('../../../src/bdd/compile.js', async (original) => {
  const real = await original<typeof compiling>();
  return {
    ...real,
    compile: (...given: Parameters<typeof real.compile>) =>
      calls.isRefused(++calls.made)
        ? { tooEntangled: true, leaves: Int32Array.of(0), gates: 1 }
        : real.compile(...given),
  };
});

const SYSTEMS = {
  // That a alone takes the primary down is only asked once p, which never fails by itself, has failed.
  'a part that matters only under a failure': `
components:
  a: { availability: 99%, mttr: 1h }
  p: { unavailability: 0, mttr: 1h }
  s: { availability: 98%, mttr: 1h }
system: { failover: { primary: { parallel: [a, p] }, standby: { parallel: [a, s] }, detection: 10s, switchover: 5s } }`,
  'a failover over a shared zone': `
domains: { z: { availability: 99%, mttr: 1h } }
components:
  a: { availability: 99%, mttr: 1h, replicas: 2, in: z }
  b: { availability: 98%, mttr: 1h, depends_on: [c], in: z }
  c: { availability: 97%, mttr: 1h }
  d: { availability: 96%, mttr: 1h, depends_on: [c] }
system: { failover: { primary: { parallel: [a, b] }, standby: { parallel: [b, d] }, detection: 10s, switchover: 5s } }`,
  'a health check over parts that share something': `
components:
  a: { availability: 99%, mttr: 1h, depends_on: [c] }
  b: { availability: 98%, mttr: 1h, depends_on: [c, d] }
  c: { availability: 97%, mttr: 1h }
  d: { availability: 96%, mttr: 1h }
  e: { availability: 95%, mttr: 1h, depends_on: [d] }
system: { parallel: [a, b, e], required: 1, health_check: { interval: 5s, failure_threshold: 3 } }`,
};

const NEEDY = `
components:
  watch: { availability: 99% }
  db: { availability: 99%, mttr: 1h, replicas: 3, failover: { detection: 5s, switchover: 5s, needs: watch } }
  extra: { availability: 90%, mttr: 1h }
system: [db, { optional: extra, circuit_breaker: { failure_threshold: 3, call_timeout: 1s, recovery_timeout: 10s } }]`;

afterEach(() => {
  calls.isRefused = () => false;
});

function ask(text: string, isRefused: (graph: number) => boolean) {
  calls.made = 0;
  calls.isRefused = isRefused;
  const topology = topologyOf(text);
  return journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: true });
}

const ROUNDING = 1e-12;

type Figure = Pick<JourneyChaos, 'unavailability' | 'bounds'>;

function expectAround({ bounds, unavailability }: Figure, exact: Figure): void {
  const { low, high } = bounds ?? { low: unavailability, high: unavailability };
  expect(low).toBeLessThanOrEqual(exact.unavailability * (1 + ROUNDING));
  expect(high).toBeGreaterThanOrEqual(exact.unavailability * (1 - ROUNDING));
  expect(unavailability).toBe(high);
}

describe('chaos bounds what is too entangled, and knows what is left all the same', () => {
  it.each(Object.entries(SYSTEMS))('%s', (_, text) => {
    const exact = ask(text, () => false) as JourneyChaos;
    const graphs = calls.made;
    expect(graphs).toBeGreaterThan(3);
    const each = Array.from({ length: graphs }, (_, index) => (graph: number) => graph === index + 1);
    for (const isRefused of [...each, () => true]) {
      const chaos = ask(text, isRefused) as JourneyChaos;
      expectAround(chaos, exact);
      const keyOf = ({ failures }: JourneyChaos['scenarios'][number]) =>
        failures.map(({ name }) => name).join(' + ');
      const known = new Map(exact.scenarios.map((scenario) => [keyOf(scenario), scenario]));
      expect(chaos.scenarios).toHaveLength(known.size);
      for (const scenario of chaos.scenarios) {
        const same = known.get(keyOf(scenario))!;
        expect(scenario).toMatchObject({ state: same.state, newSinglePoints: same.newSinglePoints });
        expectAround(scenario, same);
      }
    }
  });

  it('but refuses where it is what a failover needs', () => {
    expect(ask(NEEDY, () => false)).toHaveProperty('scenarios');
    expect(ask(NEEDY, () => true)).toHaveProperty('entangled');
  });
});
