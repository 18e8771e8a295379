import { binomialTail, binomialTailDerivative } from '../bdd/binomial.js';
import type { Leaf } from './system.js';

/** Per leaf: that it has failed and that it works, both to full relative precision; they sum to 1. */
export interface LeafValues {
  fail: Float64Array;
  work: Float64Array;
}

/** The two sides of every leaf: at least `failing` of its `units` have failed, or fewer. */
export function leafValues(leaves: readonly Leaf[]): LeafValues {
  const fail = new Float64Array(leaves.length);
  const work = new Float64Array(leaves.length);
  for (const [index, { units, failing, unavailability: q }] of leaves.entries()) {
    const tail = units === 1 ? { fail: q, work: 1 - q } : binomialTail(units, failing, q, 1 - q);
    // Too small for a number is not the same as never.
    fail[index] = tail.fail === 0 && q > 0 ? Number.MIN_VALUE : tail.fail;
    work[index] = tail.work;
  }
  return { fail, work };
}

/**
 * Failures of a leaf per hour: w · ∂P(failed)/∂q over its units; null where the units' own frequency is unknown and
 * matters, which it does not where one unit cannot change anything since others are always down or never.
 */
export function leafFrequency({ units, failing, unavailability: q, frequency }: Leaf): number | null {
  if (units === 1) return frequency;
  const derivative = binomialTailDerivative(units, failing, q, 1 - q);
  return derivative === 0 ? 0 : frequency && frequency * derivative;
}
