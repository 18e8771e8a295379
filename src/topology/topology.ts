import type { Source, Span } from '../diagnostics/span.js';
import type { Period } from '../quantity/period.js';

/** How something fails by itself: unavailability (0 to 1) and failures per hour, null where unknown. */
export interface Figures {
  unavailability: number;
  frequency: number | null;
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
export type Block = NameBlock | SeriesBlock | ParallelBlock;

export interface NameBlock {
  type: 'name';
  name: string;
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
  span: Span;
}

/** What can fail: `replicas` interchangeable units with `figures` each, of which `required` must work. */
export interface Component {
  name: string;
  span: Span;
  figures: Figures;
  replicas: number;
  required: number;
  /** The failure domain that all replicas are in, if any. */
  within: string | null;
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
  within: string | null;
  figures: Figures | null;
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
  period: Period;
}

/** Something a user wants to do; it works while its path does. */
export interface Journey {
  name: string;
  span: Span;
  path: Block;
  targets: Targets;
}

/** A whole, consistent topology: every name is defined once and resolves, nothing is cyclic, every figure is in range. */
export interface Topology {
  source: Source;
  name: string;
  description: string | null;
  domains: ReadonlyMap<string, Domain>;
  components: ReadonlyMap<string, Component>;
  blocks: ReadonlyMap<string, NamedBlock>;
  journeys: readonly Journey[];
  /** Components and blocks, each after everything it needs. */
  order: readonly string[];
}
