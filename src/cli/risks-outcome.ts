import type { CutSetLimits } from '../analysis/find-cut-sets.js';
import { analyseRisks } from '../analysis/risks.js';
import type { RisksOutcome } from '../report/assemble-risks.js';
import type { RuleOptions } from '../rules/rule.js';
import { auditFindings } from './audit-findings.js';
import { tooEntangled } from './too-entangled.js';
import type { WantedTopology } from './wanted-topologies.js';

/** What `risks` is asked of every file. */
export interface RisksQuestion {
  limits: CutSetLimits;
  rules: RuleOptions;
}

/** What takes the journeys of a file down, and what the audit says of it. */
export function risksOutcome(
  { file, topology, findings }: WantedTopology,
  { limits, rules }: RisksQuestion,
): RisksOutcome {
  if (topology === null) return { file, risks: null, findings };
  const risks = analyseRisks(topology, limits);
  if (!('problems' in risks))
    return { file, risks, findings: auditFindings(topology, { ...rules, remarks: findings }) };
  const problems = risks.problems.map((problem) => tooEntangled(topology, problem));
  return { file, risks: null, findings: [...findings, ...problems] };
}
