import { binomialTail, binomialTailDerivative } from '../bdd/binomial.js';
import type { FailWork } from '../bdd/fail-work.js';
import type { Leaf, UnitCount } from './system.js';

/** Per leaf: that it has failed and that it works, both to full relative precision; they sum to 1. */
export interface LeafValues {
  fail: Float64Array;
  work: Float64Array;
  /** By leaf of which `fail` is only an upper bound: what it fails with at least. */
  least: ReadonlyMap<number, number>;
}

/** The two sides of every leaf: at least `failing` of its `units` have failed, or fewer. */
export function leafValues(leaves: readonly Leaf[]): LeafValues {
  const fail = new Float64Array(leaves.length);
  const work = new Float64Array(leaves.length);
  const least = new Map<number, number>();
  for (const [index, leaf] of leaves.entries()) {
    const { units, unavailability: q, given } = leaf;
    const tail = units === 1 ? { fail: q, work: 1 - q } : tailOf(leaf, q);
    const sides = given === undefined ? tail : addedTo(tailOf(given, q), tail);
    // Too small for a number is not the same as never.
    fail[index] = sides.fail === 0 && q > 0 ? Number.MIN_VALUE : sides.fail;
    work[index] = sides.work;
    if (leaf.least !== undefined) least.set(index, leaf.least);
  }
  return { fail, work, least };
}

function tailOf({ units, failing }: UnitCount, q: number): FailWork {
  return binomialTail(units, failing, q, 1 - q);
}

/** What `given` lacks to make `all`: of the two differences the one that keeps more digits. */
function addedTo(given: FailWork, all: FailWork): FailWork {
  if (given.work === 0) return { fail: 0, work: 1 };
  const added = all.fail < all.work ? all.fail - given.fail : given.work - all.work;
  return { fail: Math.max(0, added) / given.work, work: Math.min(1, all.work / given.work) };
}

/**
 * Failures of a leaf per hour: w · ∂P(failed)/∂q over its units; null where the units' own frequency is unknown and
 * matters, which it does not where one unit cannot change anything since others are always down or never. What a leaf
 * adds to another count may fall as q grows: only together do they grow.
 */
export function leafFrequency({ units, failing, given, unavailability: q, frequency }: Leaf): number | null {
  if (units === 1 && given === undefined) return frequency;
  const own = binomialTailDerivative(units, failing, q, 1 - q);
  const derivative = given === undefined ? own : addedSlope(given, { units, failing }, q);
  return derivative === 0 ? 0 : frequency && frequency * derivative;
}

/** d/dq of (p − p_given) / (1 − p_given). */
function addedSlope(given: UnitCount, all: UnitCount, q: number): number {
  const before = tailOf(given, q);
  if (before.work === 0) return 0;
  const slope = ({ units, failing }: UnitCount) => binomialTailDerivative(units, failing, q, 1 - q);
  return (slope(all) - (tailOf(all, q).work / before.work) * slope(given)) / before.work;
}
