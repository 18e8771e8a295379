import { analyseChaos, type TopologyChaos } from '../analysis/chaos.js';
import { analyseRisks } from '../analysis/risks.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { assemblePage } from '../report/assemble-page.js';
import type { PageReport } from '../report/page-report.js';
import type { Tool } from '../report/report.js';
import type { Topology } from '../topology/topology.js';
import { chosenFailures, readScenarios } from './chosen-failures.js';
import { evaluateFile } from './evaluate-file.js';
import { type OverrideOptions, readOverrides } from './overrides.js';
import { type RuleFlags, readRuleOptions } from './rule-options.js';
import { tooEntangled } from './too-entangled.js';
import { UsageError } from './usage-error.js';

/** Most failures in a cut set, and the least share of the downtime to list one: what `risks` takes unless told. */
const CUT_SETS = { maxOrder: 3, minShare: 0.001 };

/** What is asked of a file, in the options of the command line; `fail` names what has failed, all at once. */
export interface Wish extends OverrideOptions, RuleFlags {
  fail?: readonly string[];
}

/** What a page says, or why it cannot. */
export type Answer = { page: PageReport } | { problems: readonly Diagnostic[] };

/**
 * Asks a file what a page says about it. It is made of what the verbs are made of, and runs in the page as in the command,
 * so that a what-if there means what `--set` and `chaos --fail` mean.
 */
export function whatIf(tool: Tool, source: Source, wish: Wish): Answer {
  try {
    return ask(tool, source, wish);
  } catch (error) {
    if (error instanceof UsageError && error.diagnostics.length > 0) return { problems: error.diagnostics };
    throw error;
  }
}

function ask(tool: Tool, source: Source, wish: Wish): Answer {
  const rules = readRuleOptions(wish);
  const { file, analysis, findings } = evaluateFile(source, readOverrides(wish), rules);
  if (analysis === null) return { problems: findings };
  const failed = wish.fail ?? [];
  const chaos = failed.length > 0 ? chaosOf(analysis.topology, failed) : null;
  if (Array.isArray(chaos)) return { problems: chaos };
  const found = analyseRisks(analysis.topology, CUT_SETS);
  const risks = 'problems' in found ? null : found;
  return { page: assemblePage(tool, { file, analysis, findings, risks, chaos, failed, today: rules.today }) };
}

function chaosOf(topology: Topology, failed: readonly string[]): TopologyChaos | Diagnostic[] {
  const named = chosenFailures(topology, readScenarios([failed.join(',')]));
  if ('problems' in named) return named.problems;
  const chaos = analyseChaos(topology, { chosen: named.chosen, pairs: false });
  return 'problems' in chaos ? chaos.problems.map((problem) => tooEntangled(topology, problem)) : chaos;
}
