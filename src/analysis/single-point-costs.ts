import { buildJourney } from '../structure/build-system.js';
import type { Topology } from '../topology/topology.js';
import type { TopologyAnalysis } from './analyse-topology.js';
import { contributors } from './contributors.js';
import { evaluate } from './evaluation.js';
import { singlePoints, singlePointsOf } from './single-points.js';

/** What the audit needs of `analyseTopology` and no more: single points, and what the parts cost where that can be told. */
export function singlePointCosts(topology: Topology): Pick<TopologyAnalysis, 'topology'> & {
  journeys: Pick<TopologyAnalysis['journeys'][number], 'journey' | 'singlePoints' | 'contributors'>[];
} {
  const journeys = topology.journeys.map((journey) => {
    const system = buildJourney(topology, journey);
    const evaluation = evaluate(system);
    if ('entangled' in evaluation) return { journey, singlePoints: singlePointsOf(system), contributors: [] };
    return {
      journey,
      singlePoints: singlePoints(system, evaluation),
      contributors: contributors(evaluation),
    };
  });
  return { topology, journeys };
}
