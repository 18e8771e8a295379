import { describe, expect, it } from 'vitest';
import { crossed, overlappingTriples, ringWithChords, unlikeInZones, wheel } from '../../bench/families.mjs';
import { analyseTopology, type TopologyAnalysis } from '../../src/analysis/analyse-topology.js';
import { analyseChaos, type TopologyChaos } from '../../src/analysis/chaos.js';
import { type Derivation, derivation } from '../../src/analysis/derivation/derivation.js';
import { analyseRisks, type TopologyRisks } from '../../src/analysis/risks.js';
import { compareFile } from '../../src/cli/diff/compare-file.js';
import { journeyDiffs } from '../../src/report/journey-diffs.js';
import { topologyOf } from '../topology-of.js';

/** Seconds of processor time that no verb takes: four times what is aimed at, since others may be at work. */
const MOST = 60;

/** Milliseconds that one shape may take on a busy machine. */
const TIMEOUT = 900_000;

const SHAPES: Record<string, string> = {
  'overlapping triples, exact': overlappingTriples(32),
  'overlapping triples, bounded': overlappingTriples(48),
  'a wheel': wheel(40),
  'a ring with chords': ringWithChords(16, 6),
  crossed: crossed(60),
  'unlike members over zones': unlikeInZones(900),
};

function timed<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MOST);
  return result;
}

interface Bounds {
  low: number;
  high: number;
}

/** Two intervals that both contain one figure have something in common. */
function expectOverlap(one: Bounds, other: Bounds): void {
  const rounding = 1 + 1e-9;
  expect(one.low).toBeLessThanOrEqual(other.high * rounding);
  expect(other.low).toBeLessThanOrEqual(one.high * rounding);
}

describe('shapes that are entangled, and large', () => {
  it.each(Object.entries(SHAPES))(
    'have figures or bounds in every verb, in time: %s',
    (_, text) => {
      const journeyOf = <T>({ journeys }: { journeys: readonly T[] }) => journeys[0]!;
      const evaluated = timed(() => analyseTopology(topologyOf(text)) as TopologyAnalysis);
      const { bounds } = journeyOf(evaluated);
      const limits = { maxOrder: 2, minShare: 0.001 };
      const risks = timed(() => analyseRisks(topologyOf(text), limits) as TopologyRisks);
      expectOverlap(bounds, journeyOf(risks).bounds);
      const chaos = timed(
        () => analyseChaos(topologyOf(text), { chosen: [], pairs: false }) as TopologyChaos,
      );
      const { unavailability, bounds: usual, scenarios } = journeyOf(chaos);
      expectOverlap(bounds, usual ?? { low: unavailability, high: unavailability });
      expect(scenarios.length).toBeGreaterThan(30);
      const explained = timed(() => {
        const topology = topologyOf(text);
        return derivation(topology, { kind: 'journey', journey: topology.journeys[0]! }) as Derivation;
      });
      expectOverlap(
        bounds,
        explained.bounds ?? { low: explained.unavailability, high: explained.unavailability },
      );
    },
    TIMEOUT,
  );

  it.each(Object.entries(SHAPES))(
    'can be held against a worse figure, in time: %s',
    (_, text) => {
      const worse = text.replace(/(c1: \{ availability: )[\d.]+%/, '$198%');
      expect(worse).not.toBe(text);
      const compared = (after: string) =>
        compareFile(
          {
            file: 'b.yaml',
            base: 'a.yaml',
            before: { file: 'a.yaml', text },
            after: { file: 'b.yaml', text: after },
          },
          { overrides: { journeys: [], settings: [], targets: {} }, rules: {} },
        );
      const [changed] = journeyDiffs(timed(() => compared(worse)));
      const change = changed!.downtimeYear!;
      const [low, high] = changed!.downtimeYearBounds ?? [change, change];
      // Bounds of a takeover may overlap; a figure that is told exactly has to follow.
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeGreaterThanOrEqual(0);
      if (changed!.downtimeYearBounds === undefined) expect(change).toBeGreaterThanOrEqual(0);
      const [same] = journeyDiffs(timed(() => compared(text)));
      expect(same!.downtimeYear).toBe(0);
      expect(same!.downtimeYearBounds ?? [0, 0]).toEqual([0, 0]);
    },
    TIMEOUT,
  );
});
