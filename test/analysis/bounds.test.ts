import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundedShare, degradedShare } from '../../src/analysis/degraded.js';
import { bound, evaluate } from '../../src/analysis/evaluation.js';
import { singlePoints, singlePointsOf } from '../../src/analysis/single-points.js';
import { buildJourney } from '../../src/structure/build-system.js';
import { topologyOf } from '../topology-of.js';

const systems = readdirSync('topologies').flatMap((file) => {
  const topology = topologyOf(readFileSync(`topologies/${file}`, 'utf8'));
  return topology.journeys.map(
    (journey) => [`${file} ${journey.name}`, buildJourney(topology, journey)] as const,
  );
});

describe('what stands in for an exact evaluation', () => {
  it.each(systems)('encloses it, and knows the single points: %s', (_, system) => {
    const evaluation = evaluate(system);
    if ('entangled' in evaluation) throw new Error('is meant to be exact');
    const { fail, work } = bound(system, 1);
    const { result } = evaluation;
    expect(fail.low).toBeLessThanOrEqual(result.fail);
    expect(fail.high).toBeGreaterThanOrEqual(result.fail);
    expect(work.low).toBeLessThanOrEqual(result.work);
    expect(work.high).toBeGreaterThanOrEqual(result.work);
    expect(fail.high / fail.low).toBeLessThan(1 + 1e-9);
    expect(singlePointsOf(system)).toEqual(singlePoints(system, evaluation));
  });

  it.each(systems)('with degraded service makes an upper bound of what is not full: %s', (_, system) => {
    const exact = degradedShare(system);
    const evaluation = evaluate(system);
    if ('entangled' in evaluation || typeof exact !== 'number') throw new Error('is meant to be exact');
    const down = bound(system, 1).fail;
    const share = boundedShare(system, down, 1);
    const notFull = evaluation.result.fail + exact;
    expect(down.high + share).toBeGreaterThanOrEqual(notFull * (1 - 1e-15));
    expect(down.high + share).toBeLessThanOrEqual(notFull * (1 + 1e-9));
  });
});
