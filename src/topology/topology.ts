import type { Source, Span } from '../diagnostics/span.js';
import type { Period } from '../quantity/period.js';
import type { Policy } from './policy.js';
import type { CircuitBreaker, FailoverTimes, HealthCheck } from './reaction.js';

/** The forms in which a file may say how often something fails. */
export type FigureForm = 'availability' | 'unavailability' | 'mtbf' | 'failures';

/** How something fails by itself: unavailability (0 to 1) and failures per hour, null where unknown. */
export interface Figures {
  unavailability: number;
  frequency: number | null;
  /** How the file says it; absent where no file does. */
  form?: FigureForm;
  /** Where the figures are written. */
  span: Span;
}

/** Where a figure comes from. */
export interface Pedigree {
  kind?: string;
  basis?: string;
  source?: string;
  asOf?: string;
}

/** What must work, over names of components and blocks; the same name is the same thing wherever it stands. */
export type Block =
  | NameBlock
  | SeriesBlock
  | ParallelBlock
  | OptionalBlock
  | FallbackBlock
  | FailoverBlock
  | NetworkBlock;

/** What a store is asked to do; each may need another number of its replicas. */
export type Operation = 'read' | 'write';

export interface NameBlock {
  type: 'name';
  name: string;
  /** Null for what has no operations, and for a plain name, which means `write` where there are some. */
  operation: Operation | null;
  span: Span;
}

export interface SeriesBlock {
  type: 'series';
  parts: readonly Block[];
  span: Span;
}

/** Works while at least `required` of the parts do. */
export interface ParallelBlock {
  type: 'parallel';
  parts: readonly Block[];
  required: number;
  /** How a dead part is noticed where the parts share the load. */
  healthCheck: HealthCheck | null;
  span: Span;
}

/** A soft dependency: without it the journey is degraded, not down. */
export interface OptionalBlock {
  type: 'optional';
  part: Block;
  breaker: CircuitBreaker | null;
  span: Span;
}

/** The first part is full service, the later ones are degraded service. */
export interface FallbackBlock {
  type: 'fallback';
  parts: readonly Block[];
  breaker: CircuitBreaker | null;
  span: Span;
}

/** Works while the primary does, or the standby once it has taken over. */
export interface FailoverBlock {
  type: 'failover';
  primary: Block;
  standby: Block;
  failover: Failover;
  span: Span;
}

/** How a spare takes over. */
export interface Failover extends FailoverTimes {
  /** How many units serve. */
  active: number;
  /** What it needs to act. */
  needs: Block | null;
}

/** Works while working components and links join `from` to `to`, both ends included. */
export interface NetworkBlock {
  type: 'network';
  from: NameBlock;
  to: NameBlock;
  links: readonly NetworkLink[];
  /** Nodes that never fail. */
  junctions: ReadonlySet<string>;
  span: Span;
}

/** A link of a network, both ways; perfect unless a component carries it. */
export interface NetworkLink {
  ends: readonly [NameBlock, NameBlock];
  carrier: NameBlock | null;
}

/** How many replicas each operation needs. */
export interface Quorum {
  read: number;
  write: number;
}

/** How replicas keep up with each other; `lag` in seconds, null where unknown. */
export interface Replication {
  mode: 'sync' | 'async';
  lag: number | null;
}

/** What can fail: `replicas` interchangeable units with `figures` each, of which `required` must work. */
export interface Component {
  name: string;
  span: Span;
  figures: Figures;
  replicas: number;
  required: number;
  /** Instead of `required`, where operations differ in what they need; `required` is then that of a write. */
  quorum: Quorum | null;
  /** Whether its replicas vote: `required: majority`, or a `quorum`. */
  votes: boolean;
  replication: Replication | null;
  healthCheck: HealthCheck | null;
  failover: Failover | null;
  /** Mean time to repair of one unit, seconds; null where unknown. */
  repair: number | null;
  /** The share of one replica's unavailability that strikes all replicas at once, 0 to 1. */
  commonCause: number;
  /** The failure domains that all replicas are in. */
  within: readonly string[];
  /** The domains over which the replicas are dealt round-robin; empty for none. */
  spread: readonly string[];
  /** What every replica needs besides itself. */
  dependsOn: readonly Block[];
  pedigree: Pedigree;
}

/** A failure domain; without figures it never fails by itself and only groups. */
export interface Domain {
  name: string;
  span: Span;
  within: readonly string[];
  figures: Figures | null;
}

/** A network link between two domains, both ways. */
export interface Link {
  name: string;
  span: Span;
  between: readonly [string, string];
  figures: Figures;
}

/** A sub-structure with a name. */
export interface NamedBlock {
  name: string;
  span: Span;
  block: Block;
}

/** An availability that is promised; `span` is null where it came from the command line. */
export interface Target {
  availability: number;
  unavailability: number;
  span: Span | null;
}

/** What is promised, and over which period it is counted. */
export interface Targets {
  slo: Target | null;
  sla: Target | null;
  /** An SLO for undegraded service. */
  full: Target | null;
  /** Longest acceptable time until service is back, seconds. */
  rto: TimeTarget | null;
  /** Longest acceptable stretch of lost data, seconds. */
  rpo: TimeTarget | null;
  period: Period;
}

/** A duration that is promised, seconds. */
export interface TimeTarget {
  seconds: number;
  span: Span;
}

/** Something a user wants to do; it works while its path does. */
export interface Journey {
  name: string;
  span: Span;
  path: Block;
  targets: Targets;
  /** The domain that it is seen from: what lies beyond links needs a working way there. */
  from: string | null;
}

/** A whole, consistent topology: every name is defined once and resolves, nothing is cyclic, every figure is in range. */
export interface Topology {
  source: Source;
  name: string;
  description: string | null;
  domains: ReadonlyMap<string, Domain>;
  links: readonly Link[];
  components: ReadonlyMap<string, Component>;
  blocks: ReadonlyMap<string, NamedBlock>;
  journeys: readonly Journey[];
  policy: Policy;
  /** Components and blocks, each after everything it needs. */
  order: readonly string[];
}
