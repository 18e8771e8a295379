import type { Budget } from '../bdd/build-diagram.js';
import type { Limits } from '../bdd/enclose/enclose.js';
import { DEFAULT_BUDGETS } from '../bdd/search-diagram.js';

/** How hard to try where exactness needs more than the budget: a whole number, each one more doubles what may be spent. */
export const DEFAULT_EFFORT = 1;
export const MAX_EFFORT = 10;

/** Inputs of gates that an enclosure looks at with an effort of 1: some seconds. */
const INPUTS = 2 ** 21;
/** Inputs of graphs that it keeps for later, whatever the effort: some 300 MB. */
const KEPT = 2 ** 23;
/** Steps of its attempts at a diagram: for an entangled module of the whole, and of a half. */
const WHOLE_STEPS = 2 ** 16;
const HALF_STEPS = 2 ** 12;

/** Bounds that are so close, relative to the lower one, are good enough unless somebody asks for more effort. */
const CLOSE_ENOUGH = 1e-7;
const CLOSEST = 1e-10;

/** From this effort on a last diagram of this many steps is tried before anything is bounded: up to a minute. */
const PATIENT_EFFORT = 6;
const PATIENT_BUDGET: Budget = { steps: 2 ** 23, nodes: 2 ** 23 };

/** What one enclosure may cost. */
export function limitsOf(effort: number): Limits {
  return {
    inputs: INPUTS * 2 ** (effort - 1),
    kept: KEPT,
    wholeSteps: WHOLE_STEPS,
    halfSteps: HALF_STEPS,
    close: effort === DEFAULT_EFFORT ? CLOSE_ENOUGH : CLOSEST,
  };
}

/** What may be spent on an exact answer. */
export function budgetsOf(effort: number): readonly Budget[] {
  return effort < PATIENT_EFFORT ? DEFAULT_BUDGETS : [...DEFAULT_BUDGETS, PATIENT_BUDGET];
}
