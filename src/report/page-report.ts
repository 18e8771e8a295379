import type { LostPart } from '../analysis/picture/lost-parts.js';
import type { Graph } from './graph.js';
import type { TargetsReport, Tool, TopologyReport } from './report.js';
import type { RisksTopologyReport } from './risks-report.js';

/** What the page about one file says: everything that `eval`, `risks` and `graph` say, and what there is to change. */
export interface PageReport {
  tool: Tool;
  description: string | null;
  /** The day on which its findings were judged, as 2026-12-31; null where none depends on the day. */
  judgedOn: string | null;
  topology: TopologyReport;
  /** Without journeys where they are too entangled to find cut sets. */
  risks: RisksTopologyReport;
  /** Its journeys have the figures of `meanwhile` where something has failed, its parts always their usual ones. */
  graph: Graph;
  parts: readonly PagePart[];
  /** What has failed for certain, by the names of `chaos --fail`. */
  failed: readonly string[];
  /** What of the picture that puts out of service, or takes replicas of, by the ids in it. */
  lost: ReadonlyMap<string, LostPart>;
  /** The journeys while that lasts; empty where nothing has failed. */
  meanwhile: readonly MeanwhileReport[];
}

/** Something that can be changed or fail: a component, a domain or a link. */
export interface PagePart {
  name: string;
  kind: 'component' | 'domain' | 'link';
  replicas: number;
  required: number;
  /** How often it fails by itself, as the file writes it, and the key for it; null for a domain that only groups. */
  figure: { key: string; text: string } | null;
  /** Seconds; null where unknown. */
  repair: number | null;
}

export type { LostPart };

/** One journey while something has failed. */
export interface MeanwhileReport {
  name: string;
  /** With nothing else failing. */
  state: 'full' | 'degraded' | 'down';
  availability: number;
  unavailability: number;
  newSinglePoints: readonly string[];
  /** What nothing takes over from, though it has a spare: what its failover needs has failed too. */
  notTakenOver: readonly string[];
  /** SLO and SLA, if it stayed so. */
  targets: TargetsReport;
}
