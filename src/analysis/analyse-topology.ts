import { buildJourney } from '../structure/build-system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { type ComponentFigures, componentFigures } from './component-figures.js';
import { type Contributor, contributors } from './contributors.js';
import { degradedShare } from './degraded.js';
import { evaluate, type Unevaluated } from './evaluation.js';
import { type FailFast, failFast } from './fail-fast.js';
import { type Frequency, outageFrequency } from './frequency.js';
import { type Optimism, optimism } from './optimism.js';
import { journeyRecovery, type Recovery } from './recovery.js';
import { type SinglePoint, singlePoints } from './single-points.js';
import { judgeTargets, type TargetsResult } from './targets.js';

/** Everything that `eval` tells about one journey. */
export interface JourneyAnalysis {
  journey: Journey;
  availability: number;
  unavailability: number;
  /** The share of degraded service, 0 to 1; with the two above but full service it makes 1. */
  degraded: number;
  frequency: Frequency;
  targets: TargetsResult;
  optimism: Optimism;
  recovery: Recovery;
  /** What is assumed of soft parts without a circuit breaker; null without any. */
  failFast: FailFast | null;
  singlePoints: readonly SinglePoint[];
  contributors: readonly Contributor[];
}

/** Everything that `eval` tells about one file. */
export interface TopologyAnalysis {
  topology: Topology;
  journeys: readonly JourneyAnalysis[];
  components: readonly ComponentFigures[];
}

/** What stands in the way of an exact answer, for a journey or for a component alone. */
export interface AnalysisProblem extends Unevaluated {
  on: string;
  span: Journey['span'];
}

/** Evaluates every journey and every component exactly, or says what is too entangled for that. */
export function analyseTopology(
  topology: Topology,
): TopologyAnalysis | { problems: readonly AnalysisProblem[] } {
  const problems: AnalysisProblem[] = [];
  const noted = <T extends object>(
    on: { name: string; span: Journey['span'] },
    result: T | Unevaluated,
  ): T[] => {
    if (!('entangled' in result)) return [result];
    problems.push({ on: on.name, span: on.span, entangled: result.entangled });
    return [];
  };
  const journeys = topology.journeys.flatMap((journey) => noted(journey, analyseJourney(topology, journey)));
  const components = [...topology.components.values()].flatMap((component) =>
    noted(component, componentFigures(topology, component)),
  );
  return problems.length > 0 ? { problems } : { topology, journeys, components };
}

function analyseJourney(topology: Topology, journey: Journey): JourneyAnalysis | Unevaluated {
  const system = buildJourney(topology, journey);
  const evaluation = evaluate(system);
  if ('entangled' in evaluation) return evaluation;
  const degraded = degradedShare(system);
  if (typeof degraded !== 'number') return degraded;
  const { fail, work } = evaluation.result;
  const assumed = optimism(topology, journey, evaluation);
  if ('entangled' in assumed) return assumed;
  return {
    journey,
    availability: work,
    unavailability: fail,
    degraded,
    frequency: outageFrequency(evaluation),
    targets: judgeTargets(journey.targets, fail, degraded),
    optimism: assumed,
    recovery: journeyRecovery(topology, journey),
    failFast: failFast(topology, journey, fail),
    singlePoints: singlePoints(evaluation),
    contributors: contributors(evaluation),
  };
}
