import { countTail } from '../count.js';
import { AND, AT_LEAST, OR } from '../gate-graph.js';
import { roundedDown, roundedUp } from '../rounding.js';

/** Rounded operations an input, deep, of the formulas below. */
const OPERATIONS_EACH = 4;
/** What the tail of a count may be off by besides, in operations: 9e-13, nine times what it is held to by its own tests. */
const OPERATIONS_OF_TAIL = 4096;

/**
 * A lower bound of P(failed) of a gate over independent inputs that fail with at least these probabilities;
 * `threshold` of them must.
 */
export function independentLow(kind: number, threshold: number, fail: Float64Array): number {
  let certain = 0;
  for (let i = 0; i < fail.length; i++) if (fail[i] === 1) certain++;
  return certain >= threshold ? 1 : roundedDown(chance(kind, threshold, fail), operations(kind, fail));
}

/** An upper bound of P(failed) of a gate over independent inputs that fail with at most these probabilities. */
export function independentHigh(kind: number, threshold: number, fail: Float64Array): number {
  let possible = 0;
  for (let i = 0; i < fail.length; i++) if (fail[i]! > 0) possible++;
  return possible < threshold ? 0 : roundedUp(chance(kind, threshold, fail), operations(kind, fail));
}

/** What evaluating a gate costs, in inputs looked at: counting failures among unlike ones grows with their number. */
export function workOf(kind: number, threshold: number, fail: Float64Array): number {
  const isCount = kind === AT_LEAST && fail.some((q) => q !== fail[0]);
  return isCount ? fail.length * Math.min(threshold, fail.length - threshold + 1) : fail.length;
}

function operations(kind: number, fail: Float64Array): number {
  return OPERATIONS_EACH * fail.length + (kind === AT_LEAST ? OPERATIONS_OF_TAIL : 0);
}

/** Sums of products of what is not negative. */
function chance(kind: number, threshold: number, fail: Float64Array): number {
  if (kind === AND) return fail.reduce((product, q) => product * q, 1);
  if (kind === OR) return fail.reduce((sum, q) => sum + (1 - sum) * q, 0);
  const work = fail.map((q) => 1 - q);
  return countTail(threshold, fail, work).fail;
}
