import type { CutSetLimits } from '../analysis/find-cut-sets.js';
import { analyseRisks } from '../analysis/risks.js';
import type { RisksOutcome } from '../report/assemble-risks.js';
import { applyDesignRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import { tooEntangled } from './too-entangled.js';
import type { WantedTopology } from './wanted-topology.js';

/** What `risks` is asked of every file. */
export interface RisksQuestion {
  limits: CutSetLimits;
  effort?: number;
  rules: RuleOptions;
}

/** What takes the journeys of a file down, and what the audit says of it. */
export function risksOutcome(
  { file, topology, findings }: WantedTopology,
  { limits, effort, rules }: RisksQuestion,
): RisksOutcome {
  if (topology === null) return { file, risks: null, findings };
  const risks = analyseRisks(topology, limits, effort);
  if ('problems' in risks) {
    const problems = risks.problems.map((problem) => tooEntangled(topology, problem));
    return { file, risks: null, findings: [...findings, ...problems] };
  }
  const journeys = risks.journeys.map(({ journey, singlePoints, importance }) => ({
    journey,
    singlePoints,
    contributors: importance,
  }));
  const audit = applyDesignRules({ topology, journeys }, { ...rules, remarks: findings });
  return { file, risks, findings: audit };
}
