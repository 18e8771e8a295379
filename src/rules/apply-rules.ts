import type { TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { assumedFailFast } from './assumed-fail-fast.js';
import { assumedInstant } from './assumed-instant.js';
import { frequencyUnknown } from './frequency-unknown.js';
import { noTarget } from './no-target.js';
import type { Rule, RuleOptions } from './rule.js';
import { sloNotStricter } from './slo-not-stricter.js';
import { targetMissed } from './target-missed.js';
import { timeTargets } from './time-targets.js';

/** Every rule; a new one is one file and one line here. */
const rules: readonly Rule[] = [
  targetMissed,
  sloNotStricter,
  noTarget,
  timeTargets,
  assumedInstant,
  assumedFailFast,
  frequencyUnknown,
];

/** Everything noteworthy about an evaluated topology, journey by journey. */
export function applyRules(
  { topology, journeys }: TopologyAnalysis,
  options: RuleOptions = {},
): Diagnostic[] {
  return journeys.flatMap((journey) => rules.flatMap((rule) => rule(topology, journey, options)));
}
