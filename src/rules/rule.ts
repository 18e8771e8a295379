import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import type { Code } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RuleSetting } from '../topology/policy.js';
import type { Topology } from '../topology/topology.js';

/** What a user may ask of the rules. */
export interface RuleOptions {
  /** Makes a journey without any target an error. */
  requireTargets?: boolean;
  /** What is said of rules where the file says nothing. */
  defaults?: ReadonlyMap<Code, RuleSetting>;
  /** What is said of rules, over what the file says. */
  settings?: ReadonlyMap<Code, RuleSetting>;
  /** The day on which the file is judged, as 2026-12-31; without it nothing is out of date. */
  today?: string;
  /** Only some journeys are looked at: what is not found may be in the others. */
  partial?: boolean;
  /** What a rule found is told one by one, so that two files can be held against each other. */
  apart?: boolean;
  /** What was noticed while the file was read, to be settled with the rest. */
  remarks?: readonly Diagnostic[];
}

/** Looks at one journey of a topology and says what is noteworthy about it. */
export type Rule = (topology: Topology, journey: JourneyAnalysis, options: RuleOptions) => Diagnostic[];
