import { analyseChaos, type TopologyChaos } from '../analysis/chaos.js';
import { singlePointCosts } from '../analysis/single-point-costs.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { ChaosOutcome } from '../report/assemble-chaos.js';
import { applyDesignRules } from '../rules/apply-rules.js';
import type { RuleOptions } from '../rules/rule.js';
import { chosenFailures } from './chosen-failures.js';
import { EXACT_ONLY, tooEntangled } from './too-entangled.js';
import type { WantedTopology } from './wanted-topology.js';

/** What `chaos` is asked of every file. */
export interface ChaosWish {
  /** The names of each chosen scenario. */
  scenarios: readonly (readonly string[])[];
  pairs: boolean;
  rules: RuleOptions;
}

/** What is left of the journeys of a file when things fail, and what the audit says of it. */
export function chaosOutcome(
  { file, topology, findings }: WantedTopology,
  { scenarios, pairs, rules }: ChaosWish,
): ChaosOutcome {
  if (topology === null) return { file, chaos: null, findings };
  const named = chosenFailures(topology, scenarios);
  if ('problems' in named) return { file, chaos: null, findings: [...findings, ...named.problems] };
  const chaos = analyseChaos(topology, { chosen: named.chosen, pairs });
  if ('problems' in chaos) {
    const problems = chaos.problems.map((problem) => tooEntangled(topology, problem, EXACT_ONLY));
    return { file, chaos: null, findings: [...findings, ...problems] };
  }
  const remarks = [...findings, ...leftOut(chaos)];
  return { file, chaos, findings: applyDesignRules(singlePointCosts(topology), { ...rules, remarks }) };
}

/** Says what was not looked at. */
function leftOut({ topology, journeys }: TopologyChaos): Diagnostic[] {
  return journeys.flatMap(({ journey, leftOut: { singles, pairs } }) => {
    if (singles + pairs === 0) return [];
    const what = [
      ...(singles > 0 ? [`${singles} failures`] : []),
      ...(pairs > 0 ? [`${pairs} pairs`] : []),
    ].join(' and ');
    const message = `${journey.name}: the ${what} that are least likely were left out`;
    return [diagnostic('HA410', topology.source, message, { span: journey.span, journey: journey.name })];
  });
}
