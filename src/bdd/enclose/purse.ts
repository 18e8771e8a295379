/** What an enclosure may still cost, in inputs of gates that are looked at; it shrinks as it is spent. */
export interface Purse {
  /** Work: some microsecond each. */
  inputs: number;
  /** Memory: those of graphs that are kept for later, some 40 bytes each. */
  kept: number;
}

/** Steps of a diagram under construction that count as one input. */
const STEPS_PER_INPUT = 8;

/** Pays for an attempt at a diagram, at worst. */
export function payAttempt(purse: Purse, steps: number): void {
  purse.inputs -= steps / STEPS_PER_INPUT;
}
