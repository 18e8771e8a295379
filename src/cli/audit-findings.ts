import { analyseTopology } from '../analysis/analyse-topology.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { applyRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import type { Topology } from '../topology/topology.js';

/**
 * What the audit says of a file, beside what was noticed while it was read (`options.remarks`). Targets and assumptions are
 * left to `check`: a verb that asks for these findings shows no figure that they are about.
 */
export function auditFindings(topology: Topology, options: RuleOptions): readonly Diagnostic[] {
  const analysis = analyseTopology(topology);
  if ('problems' in analysis) return options.remarks ?? [];
  return applyRules(analysis, options).filter(({ code }) => !code.startsWith('HA5'));
}
