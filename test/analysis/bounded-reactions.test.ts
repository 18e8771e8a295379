import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyseTopology, type TopologyAnalysis } from '../../src/analysis/analyse-topology.js';
import type * as compiling from '../../src/bdd/compile.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { wideDocuments } from '../model/wide-document.js';
import { counted } from '../thorough.js';

const { calls } = vi.hoisted(() => ({ calls: { made: 0, isRefused: (_: number): boolean => false } }));

/** An engine that finds some of the graphs that it is given too entangled, by their numbers. */
vi.mock('../../src/bdd/compile.js', async (original) => {
  const real = await original<typeof compiling>();
  return {
    ...real,
    compile: (...given: Parameters<typeof real.compile>) =>
      calls.isRefused(++calls.made)
        ? { tooEntangled: true, leaves: Int32Array.of(0), gates: 1 }
        : real.compile(...given),
  };
});

afterEach(() => {
  calls.isRefused = () => false;
});

function analyse(text: string, isRefused: (graph: number) => boolean) {
  calls.made = 0;
  calls.isRefused = isRefused;
  // Of a topology that was not asked before, nothing is remembered.
  const { topology } = readTopology({ file: 'a.yaml', text });
  return topology && analyseTopology(topology);
}

/** Rounding of the exact figures, which bounds need not share. */
const ROUNDING = 1e-12;

function expectBounded(analysis: TopologyAnalysis, exact: TopologyAnalysis): void {
  for (const [index, { unavailability, degraded }] of exact.journeys.entries()) {
    const { bounds, ...journey } = analysis.journeys[index]!;
    expect(bounds.low).toBeLessThanOrEqual(unavailability * (1 + ROUNDING));
    expect(bounds.high).toBeGreaterThanOrEqual(unavailability * (1 - ROUNDING));
    expect(journey.unavailability).toBe(bounds.high);
    expect(bounds.high + journey.degraded).toBeGreaterThanOrEqual(
      (unavailability + degraded) * (1 - ROUNDING),
    );
  }
  for (const [index, { unavailability }] of exact.components.entries())
    expect(analysis.components[index]!.unavailability).toBeGreaterThanOrEqual(
      unavailability * (1 - ROUNDING),
    );
}

/** How many graphs an analysis compiles. */
function graphsIn(text: string): number {
  analyse(text, () => false);
  return calls.made;
}

const files = readdirSync('topologies').map(
  (name) => [name, readFileSync(`topologies/${name}`, 'utf8')] as const,
);

describe('what is not evaluated exactly is enclosed, reactions to it included', () => {
  it.each(files)('whichever graph is refused: %s', (_, text) => {
    const exact = analyse(text, () => false) as TopologyAnalysis;
    const graphs = graphsIn(text);
    for (let refused = 1; refused <= graphs; refused++) {
      for (const isRefused of [(graph: number) => graph === refused, (graph: number) => graph >= refused]) {
        const analysis = analyse(text, isRefused)!;
        if ('problems' in analysis) expect(text).toContain('links:');
        else expectBounded(analysis, exact);
      }
    }
  });

  it('in any file, whatever is refused', () => {
    const runs = counted(300);
    let bounded = 0;
    fc.assert(
      fc.property(wideDocuments, fc.nat(), (document, pattern) => {
        const text = JSON.stringify(document);
        const exact = analyse(text, () => false);
        fc.pre(exact !== null && !('problems' in exact));
        const analysis = analyse(text, (graph) => ((pattern >> (graph % 30)) & 1) === 1)!;
        if ('problems' in analysis) return;
        expectBounded(analysis, exact);
        if (analysis.journeys.some(({ hard }) => hard !== null)) bounded++;
      }),
      runs,
    );
    expect(bounded).toBeGreaterThan(runs.numRuns / 30);
  });
});
