import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyseTopology, type TopologyAnalysis } from '../../src/analysis/analyse-topology.js';
import { analyseChaos } from '../../src/analysis/chaos.js';
import { derivation } from '../../src/analysis/derivation/derivation.js';
import { analyseRisks } from '../../src/analysis/risks.js';
import type * as compiling from '../../src/bdd/compile.js';
import { topologyOf } from '../topology-of.js';

const { engine } = vi.hoisted(() => ({ engine: { isBlind: false } }));

/** An engine that finds everything too entangled when told so. */
vi.mock('../../src/bdd/compile.js', async (original) => {
  const real = await original<typeof compiling>();
  return {
    ...real,
    compile: (...given: Parameters<typeof real.compile>) =>
      engine.isBlind ? { tooEntangled: true, leaves: Int32Array.of(0), gates: 1 } : real.compile(...given),
  };
});

afterEach(() => {
  engine.isBlind = false;
});

const ROUNDING = 1e-12;
const files = readdirSync('topologies').map(
  (name) => [name, readFileSync(`topologies/${name}`, 'utf8')] as const,
);

interface Figure {
  unavailability: number;
  bounds: { low: number; high: number } | null;
}

function expectAround({ unavailability, bounds }: Figure, exact: number): void {
  const { low, high } = bounds ?? { low: unavailability, high: unavailability };
  expect(low).toBeLessThanOrEqual(exact * (1 + ROUNDING));
  expect(high).toBeGreaterThanOrEqual(exact * (1 - ROUNDING));
}

describe('where nothing is exact', () => {
  it.each(files)('risks, explain and chaos enclose the figure of eval, or refuse: %s', (_, text) => {
    const exact = analyseTopology(topologyOf(text)) as TopologyAnalysis;
    engine.isBlind = true;
    const topology = topologyOf(text);
    const risks = analyseRisks(topology, { maxOrder: 2, minShare: 0.1 });
    const chaos = analyseChaos(topology, { chosen: [], pairs: false });
    for (const [at, { journey, unavailability }] of exact.journeys.entries()) {
      if (!('problems' in risks)) expectAround(risks.journeys[at]!, unavailability);
      if (!('problems' in chaos)) expectAround(chaos.journeys[at]!, unavailability);
      else expect(text).toContain('needs:');
      const own = topology.journeys.find(({ name }) => name === journey.name)!;
      const explained = derivation(topology, { kind: 'journey', journey: own });
      if ('entangled' in explained) continue;
      expectAround(explained, unavailability);
      expect(explained.steps.map(({ result }) => result)).toContain(explained.unavailability);
    }
  });
});
