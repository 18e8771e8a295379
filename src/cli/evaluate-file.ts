import type { Source } from '../diagnostics/span.js';
import type { Outcome } from '../report/assemble-report.js';
import type { RuleOptions } from '../rules/rule.js';
import { evaluateWanted } from './evaluate-wanted.js';
import type { Overrides } from './overrides.js';
import { wantedTopology } from './wanted-topology.js';

/** From a source to its outcome: read, put the command line's wishes over it, evaluate, apply the rules. */
export function evaluateFile(source: Source, overrides: Overrides, options: RuleOptions): Outcome {
  return evaluateWanted(wantedTopology(source, overrides), overrides, options);
}
