import { analyseTopology } from '../analysis/analyse-topology.js';
import type { Source } from '../diagnostics/span.js';
import type { Outcome } from '../report/assemble-report.js';
import { applyRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import { readTopology } from '../topology/read-topology.js';
import { applyOverrides, type Overrides } from './overrides.js';
import { tooEntangled } from './too-entangled.js';

/** From a source to its outcome: read, put the command line's wishes over it, evaluate, apply the rules. */
export function evaluateFile(source: Source, overrides: Overrides, options: RuleOptions): Outcome {
  const { file } = source;
  const { topology, diagnostics } = readTopology(source, overrides.settings);
  if (topology === null) return { file, analysis: null, findings: diagnostics };
  const wanted = applyOverrides(topology, overrides);
  if ('code' in wanted) return { file, analysis: null, findings: [...diagnostics, wanted] };
  const analysis = analyseTopology(wanted, overrides.effort);
  if ('problems' in analysis) {
    return {
      file,
      analysis: null,
      findings: [...diagnostics, ...analysis.problems.map((problem) => tooEntangled(topology, problem))],
    };
  }
  const partial = overrides.journeys.length > 0;
  return { file, analysis, findings: applyRules(analysis, { ...options, partial, remarks: diagnostics }) };
}
