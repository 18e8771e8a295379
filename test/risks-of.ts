import type { CutSetLimits } from '../src/analysis/find-cut-sets.js';
import { analyseRisks, type JourneyRisks } from '../src/analysis/risks.js';
import type { Topology } from '../src/topology/topology.js';
import { topologyOf } from './topology-of.js';

/** What takes the journeys of a YAML text or a topology down; throws where it is not valid or too entangled. */
export function risksOf(
  source: string | Topology,
  limits: Partial<CutSetLimits> = {},
): readonly JourneyRisks[] {
  const topology = typeof source === 'string' ? topologyOf(source) : source;
  const risks = analyseRisks(topology, { maxOrder: 3, minShare: 0, ...limits });
  if ('problems' in risks) throw new Error(`too entangled: ${JSON.stringify(risks.problems)}`);
  return risks.journeys;
}
