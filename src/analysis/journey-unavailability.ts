import { buildJourney } from '../structure/build-system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { DEFAULT_EFFORT } from './effort.js';
import { evaluate } from './evaluation.js';

/** What one look at what is taken apart into cases comes to, in nodes of a diagram. */
const CASES_WORK = 2 ** 12;

/** What it comes to where all budgets of the engine were spent in vain. */
const VAIN_WORK = 2 ** 21;

/** How unavailable a journey is, null where it is too entangled; and about what work that was, in nodes of diagrams. */
export function journeyUnavailability(
  topology: Topology,
  journey: Journey,
  effort = DEFAULT_EFFORT,
): { unavailability: number | null; work: number } {
  const evaluation = evaluate(buildJourney(topology, journey), effort);
  if ('entangled' in evaluation) return { unavailability: null, work: VAIN_WORK };
  const { diagrams, cases, leaves } = evaluation.compiled;
  const nodes = diagrams.reduce((sum, { level }) => sum + level.length, 0);
  return {
    unavailability: evaluation.result.fail,
    work: leaves.length + nodes + cases.length * CASES_WORK,
  };
}
