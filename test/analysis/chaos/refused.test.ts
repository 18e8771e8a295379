import { afterEach, describe, expect, it, vi } from 'vitest';
import { journeyChaos } from '../../../src/analysis/chaos.js';
import type * as compiling from '../../../src/bdd/compile.js';
import { topologyOf } from '../../topology-of.js';

const { calls } = vi.hoisted(() => ({ calls: { made: 0, refused: 0 } }));

/** An engine that finds the n-th graph it is given too entangled. */
vi.mock('../../../src/bdd/compile.js', async (original) => {
  const real = await original<typeof compiling>();
  return {
    ...real,
    compile: (...given: Parameters<typeof real.compile>) => {
      calls.made++;
      if (calls.made === calls.refused) return { tooEntangled: true, leaves: Int32Array.of(0), gates: 1 };
      return real.compile(...given);
    },
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
  'a breaker and a failover that needs something': `
components:
  watch: { availability: 99% }
  db: { availability: 99%, mttr: 1h, replicas: 3, failover: { detection: 5s, switchover: 5s, needs: watch } }
  extra: { availability: 90%, mttr: 1h }
system: [db, { optional: extra, circuit_breaker: { failure_threshold: 3, call_timeout: 1s, recovery_timeout: 10s } }]`,
};

afterEach(() => {
  calls.refused = 0;
});

function ask(text: string, refused: number) {
  calls.made = 0;
  calls.refused = refused;
  const topology = topologyOf(text);
  return journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: true });
}

describe('chaos says what is too entangled, and gives no figure without it', () => {
  it.each(Object.entries(SYSTEMS))('%s', (_, text) => {
    expect(ask(text, 0)).toHaveProperty('scenarios');
    const graphs = calls.made;
    expect(graphs).toBeGreaterThan(3);
    for (let refused = 1; refused <= graphs; refused++) {
      expect(ask(text, refused), `graph ${refused} of ${graphs}`).toHaveProperty('entangled');
    }
  });
});
