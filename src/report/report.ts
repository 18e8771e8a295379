import type { Code } from '../diagnostics/codes.js';
import type { Severity } from '../diagnostics/severity.js';
import type { Downtime } from '../quantity/downtime.js';

/** Version of the shapes below; a field is never taken away or given another meaning within one version. */
export const SCHEMA_VERSION = 1;

/**
 * What `eval` and `check` say, as plain JSON. Durations are seconds, probabilities 0 to 1 at full double precision,
 * null is unknown or does not apply.
 */
export interface Report {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  topologies: readonly TopologyReport[];
  summary: Summary;
}

/** Which program made a document. */
export interface Tool {
  name: 'ha-calc';
  version: string;
}

/** One file; a broken one has no journeys and says why in its findings. */
export interface TopologyReport {
  file: string;
  name: string;
  journeys: readonly JourneyReport[];
  components: readonly ComponentReport[];
  findings: readonly FindingReport[];
}

/** Whose failing is meant. */
export type OwnerKind = 'component' | 'domain' | 'link' | 'reaction';

export interface JourneyReport {
  name: string;
  /** The pessimistic end where the method is `bounded`, and so is all that follows from it. */
  availability: number;
  /** The pessimistic end, the upper bound, where the method is `bounded`; targets are judged on it. */
  unavailability: number;
  nines: number | null;
  /** Whether figures are exact, or something is too entangled for that and they are certified bounds. */
  method: 'exact' | 'bounded';
  /** Certified lower and upper bound of the unavailability; where that is exact, twice the same. */
  bounds: readonly [number, number];
  states: { full: number; degraded: number; down: number };
  /** Expected downtime in each period. */
  downtime: Downtime;
  outagesPerYear: number | null;
  meanOutage: number | null;
  meanUptime: number | null;
  outages: readonly OutageReport[];
  targets: TargetsReport;
  /** How long service may be away, and how much data may be lost, after a single failure. */
  rto: number | null;
  rpo: number | null;
  /** Null where it is too entangled to say. */
  optimism: OptimismReport | null;
  singlePointsOfFailure: readonly SinglePointReport[];
  /** Empty where it is too entangled to say. */
  contributors: readonly ContributorReport[];
}

/** Outages of one kind of cause. */
export interface OutageReport {
  kind: 'failure' | 'common-cause' | 'reaction';
  perYear: number;
  mean: number | null;
}

export interface TargetsReport {
  period: string;
  periodSeconds: number;
  slo: TargetReport | null;
  sla: TargetReport | null;
  /** Downtime between breaking the SLO and breaking the SLA. */
  buffer: number | null;
  /** Undegraded service. */
  full: TargetReport | null;
  /** Longest acceptable time until service is back after a single failure, and of lost data; seconds. */
  rto: number | null;
  rpo: number | null;
}

/** Unavailabilities, each with an assumption less than the one before. */
export interface OptimismReport {
  naive: number;
  shared: number;
  commonCause: number;
  modelled: number;
}

export interface TargetReport {
  target: number;
  allowed: number;
  expected: number;
  headroom: number;
  budgetUse: number | null;
  met: boolean;
}

export interface SinglePointReport {
  name: string;
  kind: OwnerKind;
  unavailability: number;
  /** By what they take over from: failovers that cannot act without it, where it takes the journey down by that alone. */
  stalls?: readonly string[];
}

export interface ContributorReport {
  name: string;
  kind: OwnerKind;
  unavailability: number;
  /** Seconds a year that would be saved if it never failed. */
  improvement: number;
  birnbaum: number;
}

/** `unavailability` is with the component's domains, without what it depends on; `perReplica` is one unit by itself. */
export interface ComponentReport {
  name: string;
  replicas: number;
  required: number;
  unavailability: number;
  perReplica: number;
  failuresPerYear: number | null;
  rto: number | null;
  rpo: number | null;
}

/** A diagnostic in a report; line and column start at 1 and are null where the whole file is meant. */
export interface FindingReport {
  rule: Code;
  severity: Severity;
  message: string;
  file: string;
  line: number | null;
  column: number | null;
  on: string | null;
  journey: string | null;
  /** All parts that are meant, where several are told as one; `on` is the first. */
  parts?: readonly string[];
  /** Somebody has taken it on until a day: it is not counted, and fails nothing. */
  accepted?: AcceptedReport;
  /** Somebody had taken it on, until a day that is over. */
  lapsed?: AcceptedReport;
}

/** Who has accepted a finding, why, and until which day; null where the file does not say. */
export interface AcceptedReport {
  owner: string | null;
  reason: string | null;
  until: string | null;
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  /** The journey with the lowest availability; null where there is none. */
  worst: { file: string; journey: string; availability: number } | null;
  /** Whether the gate of `check` let it pass; absent where there was none. */
  passed?: boolean;
}
