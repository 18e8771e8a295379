import { binomialDensities, binomialTail } from './binomial.js';
import type { Coupling } from './coupling.js';

/** Equal inputs. */
interface Group {
  readonly input: Coupling;
  count: number;
}

/**
 * P(at least k inputs have failed in the worse of two worlds, but not in the better one), a sum of positive terms.
 *
 * Equal inputs are a group. Going over to the worse world group by group, each decides when r of the others have failed
 * and of its own fewer than k − r in the better world, but no fewer in the worse. Where d of g groups differ, O(d · n · k),
 * with g at most two O(n), with many O(n · k · log g); and O(m²) for a group of m that differs in both ways.
 */
export function coupledCountOnly(k: number, inputs: readonly Coupling[]): number {
  const groups = groupsOf(inputs);
  if (groups.length > FEW) return decidedBetween({ k, groups }, Float64Array.of(1), 0, groups.length);
  let sum = 0;
  for (const [i, { input, count }] of groups.entries()) {
    if (input.only === 0) continue;
    sum += decidedBy(k, { input, count }, distributionOf(k, groups, i));
  }
  return sum;
}

/** P(a group decides), given how many of the others have failed. */
function decidedBy(k: number, { input, count }: Group, others: Float64Array): number {
  const crosses = crossing(input, count);
  let sum = 0;
  for (let r = Math.max(0, k - count); r < Math.min(k, others.length); r++) {
    if (others[r]! > 0) sum += others[r]! * crosses(k - r);
  }
  return sum;
}

/** So few groups are each held against all others; of more, halves share what lies outside of them. */
const FEW = 16;

/**
 * P(one of the groups from `start` on to `end` decides), given how many have failed outside: before them in the worse world,
 * after them in the better. Recursion as deep as log2(groups).
 */
function decidedBetween(
  count: { readonly k: number; readonly groups: readonly Group[] },
  outside: Float64Array,
  start: number,
  end: number,
): number {
  const { k, groups } = count;
  if (groups.slice(start, end).every(({ input }) => input.only === 0)) return 0;
  if (end - start === 1) return decidedBy(k, groups[start]!, outside);
  const middle = (start + end) >> 1;
  const after = groups.slice(middle, end).reduce((sum, one) => convolved(sum, betterOf(one), k), outside);
  const before = groups.slice(start, middle).reduce((sum, one) => convolved(sum, worseOf(one), k), outside);
  return decidedBetween(count, after, start, middle) + decidedBetween(count, before, middle, end);
}

/** By number of failures in a group, in either world. */
function worseOf({ input: { both, only, none }, count }: Group): Float64Array {
  return densitiesOf(count, both + only, none);
}

function betterOf({ input: { both, only, none }, count }: Group): Float64Array {
  return densitiesOf(count, both, only + none);
}

function groupsOf(inputs: readonly Coupling[]): Group[] {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  for (const input of inputs) {
    if (last === undefined || !isEqual(last.input, input)) {
      const key = `${input.both} ${input.only} ${input.none}`;
      last = groups.get(key) ?? { input, count: 0 };
      groups.set(key, last);
    }
    last.count++;
  }
  return [...groups.values()];
}

function isEqual(one: Coupling, other: Coupling): boolean {
  return one.both === other.both && one.only === other.only && one.none === other.none;
}

/** P(exactly r inputs of all groups but one have failed), r < k: those before it in the worse world, those after in the better. */
function distributionOf(k: number, groups: readonly Group[], without: number): Float64Array {
  let distribution: Float64Array = Float64Array.of(1);
  for (const [i, group] of groups.entries()) {
    if (i === without) continue;
    distribution = convolved(distribution, i < without ? worseOf(group) : betterOf(group), k);
  }
  return distribution;
}

/** By number of failures; those that are certain or impossible leave the rest 0. */
function densitiesOf(count: number, fail: number, work: number): Float64Array {
  if (count === 1) return Float64Array.of(work, fail);
  if (fail === 0) return Float64Array.of(1);
  if (work === 0) return new Float64Array(count + 1).fill(1, count);
  return binomialDensities(count, fail, work);
}

/** The distribution of a sum, below k. */
function convolved(one: Float64Array, other: Float64Array, k: number): Float64Array {
  const result = new Float64Array(Math.min(k, one.length + other.length - 1));
  for (let i = 0; i < other.length; i++) {
    const factor = other[i]!;
    if (factor === 0) continue;
    for (let j = 0; j < one.length && i + j < result.length; j++) result[i + j]! += factor * one[j]!;
  }
  return result;
}

/** For j = 1 .. count: P(at least j of a group have failed in the worse world, and fewer in the better one). */
function crossing(input: Coupling, count: number): (j: number) => number {
  const { both, only, none } = input;
  if (count === 1) return () => only;
  if (none === 0) {
    const below = cumulated(densitiesOf(count, both, only));
    return (j) => below[Math.min(j, below.length) - 1]!;
  }
  if (both === 0) {
    const upTo = cumulated(densitiesOf(count, only, none).reverse());
    return (j) => upTo[count - j]!;
  }
  const better = densitiesOf(count, both, only + none);
  return (j) => {
    let sum = 0;
    for (let i = 0; i < j; i++) {
      const more = binomialTail(count - i, j - i, only / (only + none), none / (only + none));
      sum += better[i]! * more.fail;
    }
    return sum;
  };
}

/** Sums of the entries so far, in place. */
function cumulated(densities: Float64Array): Float64Array {
  for (let i = 1; i < densities.length; i++) densities[i]! += densities[i - 1]!;
  return densities;
}
