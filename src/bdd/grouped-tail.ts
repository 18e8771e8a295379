import { binomialDensities } from './binomial.js';
import type { FailWork } from './fail-work.js';

/** More different inputs than this are no groups. */
const MAX_GROUPS = 8;

/** Chances below this are left out: of a million inputs, all but some thousand numbers of failures. */
const NEGLIGIBLE = 1e-100;

/** P(exactly first + i have failed) = values[i]; other numbers are negligible. */
interface Distribution {
  readonly first: number;
  readonly values: Float64Array;
}

/**
 * countTail for very many inputs of few kinds: the sum of one binomial number of failures for each kind. Exact to full
 * relative precision where both sides are well above NEGLIGIBLE; undefined where the kinds are many.
 */
export function groupedTail(k: number, fail: Float64Array, work: Float64Array): FailWork | undefined {
  const groups = new Map<number, { work: number; count: number }>();
  for (let i = 0; i < fail.length; i++) {
    const group = groups.get(fail[i]!);
    if (group !== undefined) group.count++;
    else if (groups.size === MAX_GROUPS) return undefined;
    else groups.set(fail[i]!, { work: work[i]!, count: 1 });
  }
  let sum: Distribution = { first: 0, values: Float64Array.of(1) };
  for (const [q, group] of groups) {
    sum = added(sum, trimmed({ first: 0, values: binomialDensities(group.count, q, group.work) }));
  }
  const tail = { fail: 0, work: 0 };
  for (let i = 0; i < sum.values.length; i++) {
    tail[sum.first + i >= k ? 'fail' : 'work'] += sum.values[i]!;
  }
  return tail;
}

function trimmed({ first, values }: Distribution): Distribution {
  let start = 0;
  let end = values.length;
  while (start < end && values[start]! < NEGLIGIBLE) start++;
  while (end > start && values[end - 1]! < NEGLIGIBLE) end--;
  return { first: first + start, values: values.subarray(start, end) };
}

function added(one: Distribution, other: Distribution): Distribution {
  const values = new Float64Array(one.values.length + other.values.length - 1);
  for (let i = 0; i < one.values.length; i++) {
    const factor = one.values[i]!;
    for (let j = 0; j < other.values.length; j++) values[i + j]! += factor * other.values[j]!;
  }
  return trimmed({ first: one.first + other.first, values });
}
