import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { buildJourney } from '../structure/build-system.js';
import type { System } from '../structure/system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { type ComponentFigures, componentFigures } from './component-figures.js';
import { type Contributor, contributors } from './contributors.js';
import { boundedShare, degradedShare } from './degraded.js';
import { DEFAULT_EFFORT } from './effort.js';
import { boundJourney, type Evaluation, evaluate, type Unevaluated } from './evaluation.js';
import { type FailFast, failFast } from './fail-fast.js';
import { FREQUENCY_UNKNOWN, type Frequency, outageFrequency } from './frequency.js';
import { type Optimism, optimism } from './optimism.js';
import { type JourneyRecovery, journeyRecovery } from './recovery.js';
import { type SinglePoint, singlePoints, singlePointsOf } from './single-points.js';
import { judgeTargets, type TargetsResult } from './targets.js';

/** Everything that `eval` tells about one journey. */
export interface JourneyAnalysis {
  journey: Journey;
  /** The pessimistic end where the journey could only be bounded. */
  availability: number;
  /** The same: the upper bound. Targets are judged on it. */
  unavailability: number;
  /** Certified bounds of the unavailability; both are the unavailability itself where that is exact. */
  bounds: Interval;
  /** Owners of what is too entangled for an exact answer; null where everything is exact. */
  hard: readonly string[] | null;
  /**
   * The share of degraded service, 0 to 1; with the two above but full service it makes 1. Where it is bounded, what makes
   * the unavailability up to an upper bound of the share without full service.
   */
  degraded: number;
  frequency: Frequency;
  targets: TargetsResult;
  /** Null where it is too entangled to say. */
  optimism: Optimism | null;
  recovery: JourneyRecovery;
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

/**
 * Evaluates every journey and every component exactly; what is too entangled for that is bounded, the closer the larger
 * the effort. Problems only where a reaction depends on how often something too entangled fails.
 */
export function analyseTopology(
  topology: Topology,
  effort = DEFAULT_EFFORT,
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
  const journeys = topology.journeys.flatMap((journey) =>
    noted(journey, analyseJourney(topology, journey, effort)),
  );
  const components = [...topology.components.values()].flatMap((component) =>
    noted(component, componentFigures(topology, component, effort)),
  );
  return problems.length > 0 ? { problems } : { topology, journeys, components };
}

function analyseJourney(topology: Topology, journey: Journey, effort: number): JourneyAnalysis | Unevaluated {
  const system = buildJourney(topology, journey);
  if (system.unbounded) return { entangled: [...system.entangled] };
  const evaluation = evaluate(system, effort);
  const isBounded = 'entangled' in evaluation;
  const figures = isBounded
    ? boundedFigures({ topology, journey, system }, effort)
    : exactFigures({ topology, journey, system }, evaluation);
  const share = isBounded ? evaluation : degradedShare(system);
  const lessThanFull = typeof share === 'number' ? share : boundedShare(system, figures.bounds, effort);
  // Two roundings may exceed what is left by the last digit.
  const degraded = Math.min(lessThanFull, figures.availability);
  return {
    journey,
    ...figures,
    hard: typeof share === 'number' ? null : share.entangled,
    degraded,
    targets: judgeTargets(journey.targets, figures.unavailability, degraded),
    recovery: journeyRecovery(topology, journey, figures.singlePoints),
    failFast: failFast(topology, journey, isBounded ? null : figures.unavailability),
  };
}

/** What follows from an evaluation, or the lack of one. */
type Figures = Pick<
  JourneyAnalysis,
  'availability' | 'unavailability' | 'bounds' | 'frequency' | 'optimism' | 'singlePoints' | 'contributors'
>;

function exactFigures(
  { topology, journey, system }: { topology: Topology; journey: Journey; system: System },
  evaluation: Evaluation,
): Figures {
  const { fail, work } = evaluation.result;
  return {
    availability: work,
    unavailability: fail,
    bounds: { low: fail, high: fail },
    frequency: outageFrequency(evaluation),
    optimism: optimism(topology, journey, evaluation),
    singlePoints: singlePoints(system, evaluation),
    contributors: contributors(evaluation),
  };
}

function boundedFigures(
  { topology, journey, system }: { topology: Topology; journey: Journey; system: System },
  effort: number,
): Figures {
  const { fail, work } = boundJourney(topology, journey, effort, () => system);
  return {
    availability: work.low,
    unavailability: fail.high,
    bounds: fail,
    frequency: FREQUENCY_UNKNOWN,
    optimism: null,
    singlePoints: singlePointsOf(system),
    contributors: [],
  };
}
