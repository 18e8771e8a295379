import type { GateGraph } from '../bdd/gate-graph.js';

/** Whose failing a basic event is. */
export type OwnerKind = 'component' | 'domain';

/**
 * Basic events that act as one leaf of the graph: `units` independent, equal events, and the leaf has failed when at
 * least `failing` of them have. A domain, or a replica that shares a domain with others, is one unit.
 */
export interface Leaf {
  owner: string;
  kind: OwnerKind;
  /** Unavailability of one unit, 0 to 1. */
  unavailability: number;
  /** Failures of one unit per hour; null where unknown. */
  frequency: number | null;
  units: number;
  failing: number;
}

/** A topology as Boolean functions of basic events: one root per thing that is asked about. */
export interface System {
  /** By leaf index of the graph. */
  leaves: readonly Leaf[];
  graph: GateGraph;
  /** The node that has failed when the thing is down, in the order in which the things were named. */
  roots: readonly number[];
}
