/** The node that never fails: a constant, not an index. */
export const NEVER = -1;

/** The node that has always failed: a constant, not an index. */
export const ALWAYS = -2;

/** Gate kind: failed when any input has failed. */
export const OR = 0;

/** Gate kind: failed when all inputs have failed. */
export const AND = 1;

/**
 * Gate kind: failed when at least `threshold` inputs have failed, an input that occurs twice counting twice.
 */
export const AT_LEAST = 2;

/**
 * A monotone Boolean function of failures as a directed acyclic graph; a node is true when it has failed.
 * Nodes 0 .. leafCount-1 are the leaves, node leafCount + g is gate g; the inputs of a gate have smaller
 * numbers than the gate.
 */
export interface GateGraph {
  readonly leafCount: number;
  readonly gateCount: number;
  /** Per gate: OR, AND or AT_LEAST. */
  readonly kind: Uint8Array;
  /** Per gate: how many inputs must fail for it to fail; 1 for OR, the number of inputs for AND. */
  readonly threshold: Int32Array;
  /** Inputs of gate g are inputs[firstInput[g]] .. inputs[firstInput[g + 1] - 1]; gateCount + 1 entries. */
  readonly firstInput: Int32Array;
  readonly inputs: Int32Array;
}

/** A graph and the node in it that is meant: a leaf, a gate, NEVER or ALWAYS. */
export interface RootedGraph {
  readonly graph: GateGraph;
  readonly root: number;
}
