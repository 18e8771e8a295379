import type { CutSets } from './cut-sets.js';
import { ALWAYS } from './gate-graph.js';

/** What a leaf stands for in a cut set: `order` events at a time, with a total of `value` over all ways to choose them. */
export interface LeafTerm {
  readonly order: number;
  readonly value: number;
}

/**
 * The sum over all cut sets of the product of their leaves' values, by order: entry k for those of order k, up to the
 * limit. With the number of ways as value it counts them, as doubles: exact up to 2^53.
 */
export function sumCutSets(sets: CutSets, termOf: (leaf: number) => LeafTerm): Float64Array {
  const { leafCount, limit, modules, root } = sets;
  const sums: Float64Array[] = [];
  const inputSum = (input: number) => {
    if (input >= leafCount) return sums[input - leafCount]!;
    const { order, value } = termOf(input);
    const sum = new Float64Array(order + 1);
    sum[order] = value;
    return sum;
  };
  for (const { family, inputs } of modules) {
    const perNode: Float64Array[] = [new Float64Array(0), Float64Array.of(1)];
    const perLevel = Array.from(inputs, inputSum);
    for (let node = 2; node < (family?.level.length ?? 0); node++) {
      const { level, low, high } = family!;
      perNode.push(sumOf(perNode[low[node]!]!, perNode[high[node]!]!, perLevel[level[node]!]!, limit));
    }
    sums.push(family === null ? perNode[0]! : perNode.at(-1)!);
  }
  const result = new Float64Array(limit + 1);
  if (root === ALWAYS) result[0] = 1;
  else if (root >= 0) result.set(inputSum(root));
  return result;
}

/** low + input · high, without what is beyond the limit. */
function sumOf(low: Float64Array, high: Float64Array, input: Float64Array, limit: number): Float64Array {
  const length = Math.min(limit + 1, Math.max(low.length, high.length + input.length - 1));
  const result = new Float64Array(Math.max(length, low.length));
  result.set(low);
  for (let i = 0; i < input.length; i++) {
    if (input[i] === 0) continue;
    for (let j = 0; j < high.length && i + j <= limit; j++) result[i + j]! += input[i]! * high[j]!;
  }
  return result;
}
