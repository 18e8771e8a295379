import {
  analyseTopology,
  type JourneyAnalysis,
  type TopologyAnalysis,
} from '../src/analysis/analyse-topology.js';
import type { Topology } from '../src/topology/topology.js';
import { topologyOf } from './topology-of.js';

/** Everything that is computed for a YAML text or a topology; throws where it is not valid or too entangled. */
export function analysisOf(source: string | Topology): TopologyAnalysis {
  const analysis = analyseTopology(typeof source === 'string' ? topologyOf(source) : source);
  if ('problems' in analysis) throw new Error(`too entangled: ${JSON.stringify(analysis.problems)}`);
  return analysis;
}

/** One journey of it, the first unless another is named. */
export function journeyOf(source: string | Topology, name?: string): JourneyAnalysis {
  const { journeys } = analysisOf(source);
  const journey = name === undefined ? journeys[0] : journeys.find((one) => one.journey.name === name);
  if (journey === undefined) throw new Error(`no journey ${name}`);
  return journey;
}
