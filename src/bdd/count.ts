import { binomialDensity, binomialTail } from './binomial.js';
import type { FailWork } from './fail-work.js';
import { groupedTail } from './grouped-tail.js';

/** The recurrence for all inputs one by one is taken up to so many steps where there is another way. */
const MAX_STEPS = 2 ** 27;

/**
 * Returns P(at least k of the independent inputs have failed) and P(fewer have), neither above 1, which sums of many rounded
 * terms may pass by some 1e-15.
 */
export function countTail(k: number, fail: Float64Array, work: Float64Array): FailWork {
  const sides = tailOf(k, fail, work);
  return { fail: Math.min(1, sides.fail), work: Math.min(1, sides.work) };
}

/**
 * P(at least k of the independent inputs have failed) and P(fewer have); fail[i] and work[i] are the two
 * sides of input i.
 *
 * Equal inputs: the binomial tail. Others: the counting recurrence d(j) ← d(j)·work + d(j−1)·fail over the
 * number j of failures, k and more of them absorbed into one state; both sides are sums of positive terms.
 * Cost O(m · min(k, m − k + 1)) for m inputs: where fewer workers than failures decide, workers are counted.
 * Barlow and Heidtmann, IEEE Trans. Reliability 33 (1984) 322–323.
 */
function tailOf(k: number, fail: Float64Array, work: Float64Array): FailWork {
  const count = fail.length;
  if (k <= 0) return { fail: 1, work: 0 };
  if (k > count) return { fail: 0, work: 1 };
  const { certain, open, one } = openInputs(fail, work);
  if (one >= 0) return binomialTail(open, k - certain, fail[one]!, work[one]!);
  const grouped = count * Math.min(k, count - k + 1) > MAX_STEPS ? groupedTail(k, fail, work) : undefined;
  if (grouped !== undefined) return grouped;
  if (k <= count - k + 1) {
    const { reached, missed } = countUpTo(k, fail, work);
    return { fail: reached, work: missed };
  }
  const { reached, missed } = countUpTo(count - k + 1, work, fail);
  return { fail: missed, work: reached };
}

/**
 * d fail / d fail[i] of countTail for every input i: P(exactly k − 1 of the others have failed), in sums of
 * positive terms.
 *
 * Leaves one out by halving: what is outside a half is counted once for all inputs in it. Cost O(m · min(k, m
 * − k + 1) · log m), and less where neighbours are equal; memory O(min(k, m − k + 1) · log m).
 */
export function countDerivatives(k: number, fail: Float64Array, work: Float64Array): Float64Array {
  const count = fail.length;
  const result = new Float64Array(count);
  if (k <= 0 || k > count) return result;
  if (openInputs(fail, work).one >= 0) return equalDerivatives(k, fail, work);
  const states = Math.min(k, count - k + 1);
  const [hit, miss] = k === states ? [fail, work] : [work, fail];
  leaveOneOut({ hit, miss, result }, noHits(states), 0, count);
  return result;
}

/** Inputs that may or may not fail. */
interface OpenInputs {
  /** How many inputs have failed for certain. */
  certain: number;
  /** How many are open. */
  open: number;
  /** An open input, where all of them are equal, or else any; −1 where they differ. */
  one: number;
}

function openInputs(fail: Float64Array, work: Float64Array): OpenInputs {
  const found = { certain: 0, open: 0, one: 0 };
  for (let i = 0; i < fail.length; i++) {
    if (work[i] === 0) found.certain++;
    else if (fail[i] !== 0) {
      if (found.open === 0) found.one = i;
      else if (found.one >= 0 && (fail[i] !== fail[found.one] || work[i] !== work[found.one])) found.one = -1;
      found.open++;
    }
  }
  return found;
}

/** The same where all inputs that are open are equal. */
function equalDerivatives(k: number, fail: Float64Array, work: Float64Array): Float64Array {
  const { certain, open, one } = openInputs(fail, work);
  const exactly = (others: number, hits: number) => binomialDensity(others, hits, fail[one]!, work[one]!);
  const ofOpen = open > 0 ? exactly(open - 1, k - 1 - certain) : 0;
  const ofCertain = certain > 0 ? exactly(open, k - certain) : 0;
  const ofNever = certain + open < fail.length ? exactly(open, k - 1 - certain) : 0;
  return fail.map((q, i) => (work[i] === 0 ? ofCertain : q === 0 ? ofNever : ofOpen));
}

function equalBetween(one: Float64Array, other: Float64Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (one[i] !== one[start] || other[i] !== other[start]) return false;
  return true;
}

/** P(at least `states` hits) and P(fewer). */
function countUpTo(
  states: number,
  hit: Float64Array,
  miss: Float64Array,
): { reached: number; missed: number } {
  const count = noHits(states);
  const { distribution } = count;
  let reached = 0;
  for (let i = 0; i < hit.length; i++) {
    reached += distribution[states - 1]! * hit[i]!;
    countOneMore(count, hit[i]!, miss[i]!);
  }
  return { reached, missed: distribution.reduce((sum, chance) => sum + chance, 0) };
}

/** P(j hits), for each j that has a place; all that is not 0 is from `first` to `last`. */
interface HitCount {
  readonly distribution: Float64Array;
  first: number;
  last: number;
}

function noHits(states: number): HitCount {
  const distribution = new Float64Array(states);
  distribution[0] = 1;
  return { distribution, first: 0, last: 0 };
}

/** The same with one more input; what goes beyond the last place is dropped. */
function countOneMore(count: HitCount, hit: number, miss: number): void {
  const { distribution } = count;
  let { first, last } = count;
  if (last < distribution.length - 1) last++;
  for (let j = last; j > first; j--) distribution[j] = distribution[j]! * miss + distribution[j - 1]! * hit;
  distribution[first] = distribution[first]! * miss;
  // Of many inputs most numbers of failures are too unlikely for a number.
  while (last > first && distribution[last] === 0) last--;
  while (first < last && distribution[first] === 0) first++;
  count.first = first;
  count.last = last;
}

interface LeaveOneOut {
  readonly hit: Float64Array;
  readonly miss: Float64Array;
  readonly result: Float64Array;
}

/**
 * Given the distribution of hits outside start .. end, fills in the results there. Recursion as deep as
 * log2(inputs).
 */
function leaveOneOut(task: LeaveOneOut, outside: HitCount, start: number, end: number): void {
  if (equalBetween(task.hit, task.miss, start, end)) {
    const { distribution } = withInputs(task, outside, start + 1, end);
    task.result.fill(distribution[distribution.length - 1]!, start, end);
    return;
  }
  const middle = (start + end) >> 1;
  leaveOneOut(task, withInputs(task, outside, middle, end), start, middle);
  leaveOneOut(task, withInputs(task, outside, start, middle), middle, end);
}

function withInputs({ hit, miss }: LeaveOneOut, outside: HitCount, start: number, end: number): HitCount {
  const count = { ...outside, distribution: outside.distribution.slice() };
  for (let i = start; i < end; i++) countOneMore(count, hit[i]!, miss[i]!);
  return count;
}
