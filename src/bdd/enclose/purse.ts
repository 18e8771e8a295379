import type { GateGraph } from '../gate-graph.js';

/** What an enclosure may still cost, in inputs of gates that are looked at; it shrinks as it is spent. */
export interface Purse {
  /** Work: some microsecond each. */
  inputs: number;
  /** Memory: those of graphs that are kept for later, some 40 bytes each. */
  kept: number;
}

/** Steps of a diagram under construction that count as one input. */
const STEPS_PER_INPUT = 8;

/** Looks at an input in search of an order of the leaves that count as one: each takes far less than work on a graph. */
const LOOKS_PER_INPUT = 256;

/** Pays for the steps of an attempt at a diagram, and for the order that it was made in. */
export function payAttempt(purse: Purse, steps: number, { leafCount, inputs }: GateGraph): void {
  purse.inputs -= steps / STEPS_PER_INPUT + (leafCount * inputs.length) / LOOKS_PER_INPUT;
}
