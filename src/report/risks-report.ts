import type { FindingReport, OwnerKind, SCHEMA_VERSION, SinglePointReport, Summary, Tool } from './report.js';

/**
 * What `risks` says, as plain JSON. Durations are seconds a year, probabilities and shares 0 to 1, null is infinite. A
 * field is never taken away or given another meaning within one version.
 */
export interface RisksReport {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  topologies: readonly RisksTopologyReport[];
  summary: Omit<Summary, 'worst' | 'passed'>;
}

/** One file; a broken one has no journeys and says why in its findings. */
export interface RisksTopologyReport {
  file: string;
  name: string;
  journeys: readonly JourneyRisksReport[];
  findings: readonly FindingReport[];
}

/** What takes one journey down. */
export interface JourneyRisksReport {
  name: string;
  /** Its upper bound where `method` is `bounded`: shares are then at least what they say, and `importance` is empty. */
  unavailability: number;
  method: 'exact' | 'bounded';
  /** Lower and upper bound of the unavailability. */
  bounds: readonly [number, number];
  singlePointsOfFailure: readonly SinglePointReport[];
  cutSets: CutSetsReport;
  importance: readonly ImportanceReport[];
}

/** Minimal cut sets over replicas, domains, links, common causes and reactions. */
export interface CutSetsReport {
  maxOrder: number;
  /** All up to `maxOrder` are counted, and all kinds that come to `minShare` were looked at. */
  complete: boolean;
  /** How many there are of each order that occurs, listed or not; exact up to 2^53. */
  countByOrder: Readonly<Record<string, number>>;
  /** Kinds of cut sets, the likeliest first: one set stands for all that are alike; at most 1000. */
  list: readonly CutSetReport[];
  /** The share of the downtime that those of each order come to: the sum of their probabilities over U, at most 1. */
  shareByOrder: Readonly<Record<string, number>>;
  /** The least share that alike sets have together to be listed. */
  minShare: number;
  /** The same over components, domains, links and reactions of blocks as wholes. */
  lifted: LiftedCutSetsReport;
}

/** A cut set, and how many are like it: as many replicas of the same components, the same domains and so on. */
export interface CutSetReport {
  members: readonly { name: string; kind: MemberKind }[];
  /** How many fail; 0, without members, where the journey is down while nothing has failed. It is the only set then. */
  order: number;
  /** That all members are down, of this one set. */
  probability: number;
  downtimeYear: number;
  /** Of the whole downtime. */
  share: number;
  /** How many are alike, this one included; together they come to at most as many times its share. */
  sets: number;
  /** In words: `2 of 3 replicas of app + zone-b`. */
  what: string;
}

export type MemberKind = 'replica' | 'domain' | 'link' | 'common-cause' | 'reaction';

/** Cut sets of wholes: each member is down by its own events. */
export interface LiftedCutSetsReport {
  complete: boolean;
  countByOrder: Readonly<Record<string, number>>;
  list: readonly LiftedCutSetReport[];
}

export interface LiftedCutSetReport {
  members: readonly { name: string; kind: OwnerKind }[];
  order: number;
  probability: number;
  downtimeYear: number;
  share: number;
  what: string;
}

/** What one component, domain, link or reaction of a block matters, with all its own events. */
export interface ImportanceReport {
  name: string;
  kind: OwnerKind;
  /** That it is down by its own events. */
  unavailability: number;
  birnbaum: number;
  /** Seconds a year that would be saved if it never failed. */
  improvement: number;
  criticality: number;
  diagnostic: number;
  raw: number | null;
  rrw: number | null;
}
