import { analyseTopology } from '../analysis/analyse-topology.js';
import type { Outcome } from '../report/assemble-report.js';
import { applyRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import type { Overrides } from './overrides.js';
import { tooEntangled } from './too-entangled.js';
import type { WantedTopology } from './wanted-topology.js';

/** From a file as the command line wants it to its outcome: evaluate, apply the rules. */
export function evaluateWanted(
  { file, topology, findings }: WantedTopology,
  { journeys, effort }: Pick<Overrides, 'journeys' | 'effort'>,
  options: RuleOptions,
): Outcome {
  if (topology === null) return { file, analysis: null, findings };
  const analysis = analyseTopology(topology, effort);
  if ('problems' in analysis) {
    const problems = analysis.problems.map((problem) => tooEntangled(topology, problem));
    return { file, analysis: null, findings: [...findings, ...problems] };
  }
  const partial = journeys.length > 0;
  return { file, analysis, findings: applyRules(analysis, { ...options, partial, remarks: findings }) };
}
