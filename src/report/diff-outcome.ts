import type { JourneyAnalysis, TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { Attribution } from '../analysis/attribution.js';
import type { TopologyRisks } from '../analysis/risks.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import type { NewNames } from './new-findings.js';

/** One file before or after: what it says, what takes it down, and what was found about it. */
export interface DiffSide {
  analysis: TopologyAnalysis;
  /** Null where there are too many to tell. */
  risks: TopologyRisks | null;
  findings: readonly Diagnostic[];
}

/** What somebody did, and where it is seen. */
export interface DiffEdit {
  words: string;
  span: Span;
  /** The same in the new file: of what is gone, what it was in. */
  near: Span;
}

/** How the change of a journey is shared out: which edits, by their places in the list, and by how much. */
export interface SharedOut extends Attribution {
  edits: readonly number[];
}

/** What became of one file. */
export interface DiffOutcome {
  file: string;
  base: string | null;
  before: DiffSide | null;
  after: DiffSide | null;
  /** The source that the spans of edits lie in. */
  source: Source;
  edits: readonly DiffEdit[];
  /** By the new name of the journey. */
  shares: ReadonlyMap<string, SharedOut>;
  /** Bounds of the change of the unavailability, by the new name of the journey, where a side is only bounded. */
  changes: ReadonlyMap<string, JourneyAnalysis['bounds']>;
  names: NewNames;
  /** Why it could not be compared; null where it could. */
  problems: readonly Diagnostic[] | null;
}
