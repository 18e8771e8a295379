import { buildSystem } from '../structure/build-system.js';
import { leafValues } from '../structure/leaf-values.js';
import type { System } from '../structure/system.js';
import type { Journey, Topology } from '../topology/topology.js';
import { type ComponentFigures, componentFigures } from './component-figures.js';
import { type Contributor, contributors } from './contributors.js';
import { evaluate, type Unevaluated } from './evaluation.js';
import { type Frequency, outageFrequency } from './frequency.js';
import { type SinglePoint, singlePoints } from './single-points.js';
import { judgeTargets, type TargetsResult } from './targets.js';

/** Everything that `eval` tells about one journey. */
export interface JourneyAnalysis {
  journey: Journey;
  availability: number;
  unavailability: number;
  frequency: Frequency;
  targets: TargetsResult;
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
  const system = buildSystem(topology);
  const values = leafValues(system.leaves);
  const journeys = topology.journeys.flatMap((journey, index) =>
    noted(journey, analyseJourney(system, index, journey, values)),
  );
  const components = [...topology.components.values()].flatMap((component) =>
    noted(component, componentFigures(topology, component)),
  );
  return problems.length > 0 ? { problems } : { topology, journeys, components };
}

function analyseJourney(
  system: System,
  index: number,
  journey: Journey,
  values: ReturnType<typeof leafValues>,
): JourneyAnalysis | Unevaluated {
  const evaluation = evaluate(system, index, values);
  if ('entangled' in evaluation) return evaluation;
  const { fail, work } = evaluation.result;
  return {
    journey,
    availability: work,
    unavailability: fail,
    frequency: outageFrequency(evaluation),
    targets: judgeTargets(journey.targets, fail),
    singlePoints: singlePoints(evaluation),
    contributors: contributors(evaluation),
  };
}
