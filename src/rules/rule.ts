import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';

/** What a user may ask of the rules. */
export interface RuleOptions {
  /** Makes a journey without any target an error. */
  requireTargets?: boolean;
}

/** Looks at one journey of a topology and says what is noteworthy about it. */
export type Rule = (topology: Topology, journey: JourneyAnalysis, options: RuleOptions) => Diagnostic[];
