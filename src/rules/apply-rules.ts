import type { TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { Code } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RuleSetting } from '../topology/policy.js';
import { assumedFailFast } from './assumed-fail-fast.js';
import { assumedInstant } from './assumed-instant.js';
import { bounded, boundedComponents } from './bounded.js';
import type { Audited, DesignRule, Hit } from './design-rule.js';
import { designRules } from './design-rules.js';
import { frequencyUnknown } from './frequency-unknown.js';
import { judgeLedger } from './judge-ledger.js';
import { Ledger } from './ledger.js';
import { noTarget } from './no-target.js';
import type { Rule, RuleOptions } from './rule.js';
import { sloNotStricter } from './slo-not-stricter.js';
import { targetMissed } from './target-missed.js';
import { tellHit, tellHits } from './tell-hits.js';
import { timeTargets } from './time-targets.js';

/** Every rule about a journey; a new one is one file and one line here. Those about the design are `designRules`. */
const rules: readonly Rule[] = [
  targetMissed,
  sloNotStricter,
  noTarget,
  timeTargets,
  assumedInstant,
  assumedFailFast,
  frequencyUnknown,
  bounded,
];

/**
 * Everything noteworthy about an evaluated topology: remarks, then journey by journey, then the design, then the accepted
 * risks themselves. Each is as grave as the settings say; what somebody has accepted is marked so.
 */
export function applyRules(analysis: TopologyAnalysis, options: RuleOptions = {}): Diagnostic[] {
  const { topology, journeys } = analysis;
  const found = [
    ...journeys.flatMap((journey) => rules.flatMap((rule) => rule(topology, journey, options))),
    ...boundedComponents(analysis),
  ];
  return judged(found, analysis, { options, isSought: () => true });
}

/** The same of the design alone, for verbs that hold no figure against a target and assume nothing aloud. */
export function applyDesignRules(audited: Audited, options: RuleOptions = {}): Diagnostic[] {
  return judged([], audited, { options, isSought: (code) => !code.startsWith('HA5') });
}

function judged(
  findings: readonly Diagnostic[],
  audited: Audited,
  { options, isSought }: { options: RuleOptions; isSought: (code: Code) => boolean },
): Diagnostic[] {
  const { topology } = audited;
  const settings = new Map([
    ...(options.defaults ?? []),
    ...topology.policy.settings,
    ...(options.settings ?? []),
  ]);
  const ledger = new Ledger(topology.policy.accept, options.today);
  const isWanted = (code: Code) => settings.get(code) !== 'off';
  const found = [
    ...[...(options.remarks ?? []), ...findings].map((finding) => marked(finding, ledger)),
    ...designRules
      .filter(({ code }) => isWanted(code))
      .flatMap((rule) => designFindings(rule, audited, ledger, options)),
  ];
  const missed = (code: Code) => isWanted(code) && isSought(code) && options.partial !== true;
  return [...found, ...judgeLedger(topology, ledger, missed)].flatMap((finding) =>
    settled(finding, settings),
  );
}

function marked(finding: Diagnostic, ledger: Ledger): Diagnostic {
  return { ...finding, ...stateOf(finding.code, finding, ledger) };
}

/** Whether somebody has accepted what a rule finds, or had. */
function stateOf(
  code: Code,
  { on, journey }: Pick<Diagnostic, 'on' | 'journey'>,
  ledger: Ledger,
): Pick<Diagnostic, 'accepted' | 'lapsed'> | undefined {
  const accepted = ledger.find(code, [on, journey]);
  if (accepted !== undefined) return { accepted };
  const lapsed = ledger.lapsed(code, [on, journey]);
  return lapsed && { lapsed };
}

/** What is or was accepted is told of one by one, the rest together. */
function designFindings(
  rule: DesignRule,
  audited: Audited,
  ledger: Ledger,
  options: RuleOptions,
): Diagnostic[] {
  const { source } = audited.topology;
  const open: Hit[] = [];
  const taken: Diagnostic[] = [];
  for (const hit of rule.find(audited, options)) {
    const state = stateOf(rule.code, hit, ledger);
    if (state === undefined) open.push(hit);
    else taken.push({ ...tellHit(source, rule, hit), ...state });
  }
  const told = options.apart ? open.map((hit) => tellHit(source, rule, hit)) : tellHits(source, rule, open);
  return [...told, ...taken];
}

function settled(finding: Diagnostic, settings: ReadonlyMap<Code, RuleSetting>): Diagnostic[] {
  const setting = settings.get(finding.code);
  if (setting === 'off') return [];
  return [setting === undefined ? finding : { ...finding, severity: setting }];
}
