import type { Diagram } from '../diagram.js';
import type { GateGraph, RootedGraph } from '../gate-graph.js';
import type { Ends } from './association-bounds.js';
import type { Interval } from './diagram-ends.js';

/** A function made of independent modules, with bounds of the whole. */
export interface Composition {
  low: number;
  high: number;
  /** The modules that a better bound is to be found for; none where all are as good as exact. */
  readonly parts: readonly Part[];
  /** How the parts make up the whole; undefined where there are none, so that nothing is kept for them. */
  readonly tree: Tree | undefined;
}

/** A tree of modules; those that are neither a closed form nor a diagram are parts. */
export interface Tree {
  readonly graph: GateGraph;
  readonly root: number;
  /** Bounds of leaves and modules. */
  readonly ends: Ends;
  /** Per module of which it is known: the module that uses it; else −1. */
  readonly userOf: Int32Array;
  /** Per module that is a diagram: that, and the nodes at its levels. */
  readonly diagrams: Map<number, { diagram: Diagram; variables: Int32Array }>;
}

/** An entangled module: bounds that get better as it is told apart by the state of one leaf after the other. */
export interface Part {
  /** Its gate in the composition that it belongs to. */
  readonly gate: number;
  low: number;
  high: number;
  /** The most that splitting one of the parts in it could bring its bounds together. */
  promise: number;
  state: Whole | Halves;
}

/** Not split yet. */
export interface Whole {
  readonly cone: RootedGraph;
  readonly leaves: Ends;
  /** The leaf to split by. */
  readonly leaf: number;
}

/** Split by a leaf that fails with a probability within `chance`. */
export interface Halves {
  readonly chance: Interval;
  readonly works: Composition;
  readonly failed: Composition;
}
