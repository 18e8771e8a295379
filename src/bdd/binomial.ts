import { accumulate, type DoubleDouble, divide, scale } from './double-double.js';
import type { FailWork } from './fail-work.js';

/** A term this much smaller than the sum it would join, and those beyond it, no longer matter. */
const NEGLIGIBLE = 1e-36;

/** Binomial terms relative to the largest one: their sums below k and from k on, and the term at k itself. */
interface RelativeTerms {
  readonly below: DoubleDouble;
  readonly from: DoubleDouble;
  at: number;
}

/**
 * P(at least k of n independent units have failed) and P(fewer have), the units failing with probability q
 * and working with a = 1 − q.
 *
 * Both sides to full relative precision until they underflow: terms grow outward from the mode by the ratio
 * t(j) / t(j−1) = (n − j + 1)/j · q/a, and each side is its sum over the sum of all, which is 1. The smaller
 * of q and a counts. Cost O(n) at worst, O(√n) beside the mode. k ≤ 0 has always failed, k > n never.
 */
export function binomialTail(n: number, k: number, q: number, a: number): FailWork {
  if (k <= 0) return { fail: 1, work: 0 };
  if (k > n) return { fail: 0, work: 1 };
  if (q > a) {
    const { fail, work } = binomialTail(n, n - k + 1, a, q);
    return { fail: work, work: fail };
  }
  const terms = relativeTerms(n, k, q);
  const total = { ...terms.below };
  accumulate(total, terms.from);
  return { fail: divide(terms.from, total).hi, work: divide(terms.below, total).hi };
}

/** P(exactly j of n independent units have failed), to full relative precision; 0 outside 0 .. n. */
export function binomialDensity(n: number, j: number, q: number, a: number): number {
  if (j < 0 || j > n) return 0;
  if (q > a) return binomialDensity(n, n - j, a, q);
  const { below, from, at } = relativeTerms(n, j, q);
  return at / (below.hi + from.hi);
}

/** P(exactly j of n independent units have failed) for j = 0 .. n, each to full relative precision until it underflows. */
export function binomialDensities(n: number, q: number, a: number): Float64Array {
  if (q > a) return binomialDensities(n, a, q).reverse();
  const densities = new Float64Array(n + 1);
  const mode = Math.floor((n + 1) * q);
  const failure = { hi: q, lo: 0 };
  const success = { hi: 1 - q, lo: 1 - (1 - q) - q };
  const total = { hi: 1, lo: 0 };
  densities[mode] = 1;
  const fill = (from: number, step: number, odds: DoubleDouble) => {
    const term = { hi: 1, lo: 0 };
    for (let j = from; j >= 0 && j <= n && term.hi > 0; j += step) {
      if (step > 0) scale(term, n - j + 1, odds, j);
      else scale(term, j + 1, odds, n - j);
      densities[j] = term.hi;
      accumulate(total, term);
    }
  };
  fill(mode + 1, 1, divide(failure, success));
  if (mode > 0) fill(mode - 1, -1, divide(success, failure));
  for (let j = 0; j <= n; j++) densities[j]! /= total.hi;
  return densities;
}

/**
 * d fail / dq of binomialTail(n, k, q, a), all units changing together: n · P(exactly k − 1 of n − 1 units
 * have failed).
 */
export function binomialTailDerivative(n: number, k: number, q: number, a: number): number {
  return n * binomialDensity(n - 1, k - 1, q, a);
}

/** Sums outward from the mode, where q is at most one half. */
function relativeTerms(n: number, k: number, q: number): RelativeTerms {
  const mode = Math.floor((n + 1) * q);
  const terms = { below: { hi: 0, lo: 0 }, from: { hi: 0, lo: 0 }, at: mode === k ? 1 : 0 };
  accumulate(mode < k ? terms.below : terms.from, { hi: 1, lo: 0 });
  const failure = { hi: q, lo: 0 };
  const success = { hi: 1 - q, lo: 1 - (1 - q) - q };
  sumUpward(terms, { n, k, mode }, divide(failure, success));
  if (mode > 0) sumDownward(terms, { n, k, mode }, divide(success, failure));
  return terms;
}

interface Range {
  readonly n: number;
  readonly k: number;
  readonly mode: number;
}

function sumUpward(terms: RelativeTerms, { n, k, mode }: Range, odds: DoubleDouble): void {
  const term = { hi: 1, lo: 0 };
  for (let j = mode + 1; j <= n; j++) {
    scale(term, n - j + 1, odds, j);
    if (term.hi === 0) return;
    if (j === k) terms.at = term.hi;
    if (j >= k && term.hi < NEGLIGIBLE * terms.from.hi) return;
    accumulate(j < k ? terms.below : terms.from, term);
  }
}

function sumDownward(terms: RelativeTerms, { n, k, mode }: Range, inverseOdds: DoubleDouble): void {
  const term = { hi: 1, lo: 0 };
  for (let j = mode - 1; j >= 0; j--) {
    scale(term, j + 1, inverseOdds, n - j);
    if (term.hi === 0) return;
    if (j === k) terms.at = term.hi;
    if (j < k && term.hi < NEGLIGIBLE * terms.below.hi) return;
    accumulate(j < k ? terms.below : terms.from, term);
  }
}
