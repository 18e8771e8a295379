import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import type { Code } from '../diagnostics/codes.js';
import type { Related } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Topology } from '../topology/topology.js';
import type { RuleOptions } from './rule.js';

/** What the design rules need to know of an evaluated file. */
export interface Audited {
  topology: Topology;
  journeys: readonly AuditedJourney[];
}

/** Where a journey is too entangled for an exact answer, what its single points cost is not among the contributors. */
export type AuditedJourney = Pick<JourneyAnalysis, 'journey' | 'singlePoints' | 'contributors'>;

/** One thing that a design rule found. */
export interface Hit {
  message: string;
  hint: string;
  span: Span;
  related?: readonly Related[];
  /** The part that is meant, by which it may be accepted. */
  on?: string;
  journey?: string;
  /** What to call it in a list, where that is not `on`. */
  name?: string;
  /** What its place is called among several; its name unless told. */
  label?: string;
}

/** Judges the design that a file describes, as a whole. */
export interface DesignRule {
  code: Code;
  find: (audited: Audited, options: RuleOptions) => Hit[];
  /** The message of several hits as one, given their first names and number; where it is absent each speaks for itself. */
  together?: (names: string, count: number, hits: readonly Hit[]) => string;
}
