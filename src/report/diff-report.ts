import type { Severity } from '../diagnostics/severity.js';
import type { FindingReport, JourneyReport, SCHEMA_VERSION, SinglePointReport, Tool } from './report.js';

/**
 * What `diff` says, as plain JSON. Durations are seconds, probabilities 0 to 1 at full double precision, changes are after
 * minus before, null does not apply. A field is never taken away or given another meaning within one version.
 */
export interface DiffReport {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  topologies: readonly DiffTopologyReport[];
  summary: DiffSummary;
}

/** One file before and after; a broken one has no journeys and says why in its findings. */
export interface DiffTopologyReport {
  /** The new file, or the old one where it is gone. */
  file: string;
  /** What it is compared with: a path, or `REVISION:path`; null where there was nothing. */
  base: string | null;
  name: string;
  state: 'changed' | 'same' | 'added' | 'removed' | 'broken';
  /** In the order of the file; none where nothing changed that means anything. */
  edits: readonly EditReport[];
  journeys: readonly JourneyDiffReport[];
  /** What was not found before, or less grave, or was accepted then; places are in the new file. */
  newFindings: readonly FindingReport[];
  /** What is no longer found; places are in the old file. */
  goneFindings: readonly FindingReport[];
  /** Why a broken file could not be compared. */
  findings: readonly FindingReport[];
}

/** What somebody did in one place, or in several that need each other. */
export interface EditReport {
  /** In words: `replicas of db 3 → 2`. */
  edit: string;
  /** Where it is seen: in the new file, or in the old one where something is gone. */
  file: string;
  line: number;
  column: number;
  /** The same in the new file: of what is gone, what it was in. */
  near: { line: number; column: number };
}

export interface JourneyDiffReport {
  name: string;
  /** What it was called before, where that is something else. */
  was: string | null;
  /** Null where there was no such journey. */
  before: FiguresReport | null;
  /** Null where there is none any more. */
  after: FiguresReport | null;
  /** The change in expected downtime in a year; null where there is no before or no after. */
  downtimeYear: number | null;
  /**
   * Between which that lies, for all that is proved; only where the journey is bounded before or after. The change is that
   * of pessimistic ends then, and a gate judges the upper bound.
   */
  downtimeYearBounds?: readonly [low: number, high: number];
  /** The same in the period over which the journey's targets are counted. */
  period: { name: string; seconds: number; downtime: number | null };
  /** What each edit adds to the change: the shares sum to it, in whatever order the edits are made. Greatest first. */
  attribution: readonly ShareReport[];
  /**
   * `exact` over all orders of the edits, or `sampled` from them; null where nothing is shared out: no edits, or a side, or
   * what some of the edits make, that is too entangled for an exact answer.
   */
  method: 'exact' | 'sampled' | null;
  /** How many combinations of edits were evaluated. */
  evaluations: number;
  newSinglePoints: readonly SinglePointReport[];
  goneSinglePoints: readonly SinglePointReport[];
  cutSets: CutSetsDiffReport;
}

/** Pessimistic ends where the method is `bounded`. */
export type FiguresReport = Pick<
  JourneyReport,
  | 'availability'
  | 'unavailability'
  | 'nines'
  | 'method'
  | 'bounds'
  | 'states'
  | 'downtime'
  | 'outagesPerYear'
  | 'meanOutage'
  | 'targets'
>;

export interface ShareReport extends EditReport {
  downtimeYear: number;
}

/** Kinds of minimal cut sets that are only in one of the two; replicas are counted, not named. */
export interface CutSetsDiffReport {
  /** Failures in a set at most. */
  maxOrder: number;
  /** Whether all of both files were looked at; where there are too many for that, none is listed. */
  complete: boolean;
  new: readonly CutSetKindReport[];
  gone: readonly CutSetKindReport[];
}

export interface CutSetKindReport {
  /** `2 of 3 replicas of app + zone-b` */
  what: string;
  order: number;
  /** That all members of one set of the kind are down. */
  probability: number;
}

export interface DiffSummary {
  files: number;
  /** Files that differ in what they mean, added and removed ones included. */
  changed: number;
  broken: number;
  /** New findings. */
  errors: number;
  warnings: number;
  /** The journey that loses most; null where there is none with a before and an after. */
  worst: { file: string; journey: string; downtimeYear: number } | null;
  /** Null where nothing was asked for. */
  gate: GateReport | null;
}

export interface GateReport {
  passed: boolean;
  /** What was allowed, as it was said, and as unavailability. */
  maxIncrease: { said: string; unavailability: number } | null;
  failOnNew: Severity | null;
  /** Journeys that lose more than that, or of which it is not proved that they do not. */
  exceeded: readonly { file: string; journey: string }[];
}
