import type { FindingReport, SCHEMA_VERSION, Summary, Tool } from './report.js';

/** What `chaos` says, as plain JSON. A field is never taken away or given another meaning within one version. */
export interface ChaosReport {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  topologies: readonly ChaosTopologyReport[];
  summary: Omit<Summary, 'worst' | 'passed'>;
}

/** One file; a broken one has no journeys and says why in its findings. */
export interface ChaosTopologyReport {
  file: string;
  name: string;
  journeys: readonly JourneyChaosReport[];
  findings: readonly FindingReport[];
}

/** One journey under every failure that was tried. */
export interface JourneyChaosReport {
  name: string;
  /** With nothing failed for certain. */
  availability: number;
  unavailability: number;
  /** Certified bounds of the unavailability, low to high; only where it is bounded: the two above are the pessimistic end then. */
  bounds?: readonly [low: number, high: number];
  /** What was tried: chosen scenarios, every single failure, or every pair besides. */
  asked: 'chosen' | 'singles' | 'pairs';
  scenarios: readonly ScenarioReport[];
  /** The most instructive first; at most 100. */
  gameDays: readonly GameDayReport[];
  /** What the names in `fail` are. */
  parts: readonly ChaosPartReport[];
  /** How many scenarios were left out because of the limits, the least likely ones. */
  leftOut: { singles: number; pairs: number };
}

export interface ScenarioReport {
  fail: readonly string[];
  /** With nothing else failing. */
  state: 'full' | 'degraded' | 'down';
  /** While it lasts. */
  availability: number;
  unavailability: number;
  /** As of a journey. */
  bounds?: readonly [low: number, high: number];
  newSinglePoints: readonly string[];
  /** What nothing takes over from, though it has a spare: what its failover needs has failed too. */
  notTakenOver: readonly string[];
}

export interface GameDayReport {
  fail: readonly string[];
  expect: string;
  /** Seconds of downtime a year besides, if it were not survived. */
  worth: number;
}

/** Something that may fail; of interchangeable replicas the first stands for all. */
export interface ChaosPartReport {
  name: string;
  kind: 'replica' | 'component' | 'domain' | 'link';
  /** The component of a replica, else the name. */
  owner: string;
  /** The share of time that one is down by itself; 0 of a domain without figures. */
  unavailability: number;
  /** How many are interchangeable with it, itself included. */
  alike: number;
  /** Of its component; 1 for domains and links. */
  replicas: number;
}
