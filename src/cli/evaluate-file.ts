import { type AnalysisProblem, analyseTopology } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import type { Outcome } from '../report/assemble-report.js';
import { applyRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import { readTopology } from '../topology/read-topology.js';
import type { Topology } from '../topology/topology.js';
import { applyOverrides, type Overrides } from './overrides.js';

/** Most names in the message about what is too entangled. */
const MOST_NAMES = 8;

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
      findings: [...diagnostics, ...analysis.problems.map((problem) => entangled(topology, problem))],
    };
  }
  const partial = overrides.journeys.length > 0;
  return { file, analysis, findings: applyRules(analysis, { ...options, partial, remarks: diagnostics }) };
}

/** What stands in the way of an exact answer, as a problem of the file. */
export function entangled({ source }: Topology, { on, span, entangled: names }: AnalysisProblem): Diagnostic {
  const shown =
    names.slice(0, MOST_NAMES).join(', ') +
    (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '');
  const hint = 'name shared parts once in `blocks`, or spread fewer replicas over fewer domains';
  return diagnostic('HA405', source, `too entangled to evaluate exactly: ${shown}`, { span, hint, on });
}
