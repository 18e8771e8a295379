import { YEAR } from '../quantity/calendar.js';
import { buildJourney } from '../structure/build-system.js';
import { ALL_DETAIL } from '../structure/building.js';
import { usedBlocks } from '../structure/used-blocks.js';
import type { Block, Journey, Topology } from '../topology/topology.js';
import { evaluate } from './evaluation.js';

/** Soft parts of which nothing says how callers find out that they are dead. */
export interface FailFast {
  /** The first choices of fallbacks, and optional parts; in reading order. */
  parts: readonly Block[];
  /** Seconds a year that they would cost more, were they hard dependencies; null where that is too entangled to say. */
  cost: number | null;
}

/**
 * The soft parts that a journey is assumed not to wait for, with what that assumption is worth; null without any. The
 * unavailability is null where it is not known exactly.
 */
export function failFast(
  topology: Topology,
  journey: Journey,
  unavailability: number | null,
): FailFast | null {
  const parts = usedBlocks(topology, journey.path).flatMap((block) => {
    if (block.type === 'optional' && block.breaker === null) return [block.part];
    return block.type === 'fallback' && block.breaker === null ? block.parts.slice(0, 1) : [];
  });
  if (parts.length === 0) return null;
  if (unavailability === null) return { parts, cost: null };
  const hard = evaluate(buildJourney(topology, journey, { ...ALL_DETAIL, failFast: false }));
  const cost = 'entangled' in hard ? null : (hard.result.fail - unavailability) * YEAR;
  return { parts, cost };
}
