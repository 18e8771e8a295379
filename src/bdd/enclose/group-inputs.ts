import type { RootedGraph } from '../gate-graph.js';
import { parentCounts } from '../parent-counts.js';

/** The most 32-bit words that the sets of one graph may take: 32 MB. */
const MAX_WORDS = 2 ** 23;

/** Per node the set of nodes with several parents that it is or that are below it, as bits. */
interface SharedBelow {
  /** Words per node; 0 where nothing is shared. */
  readonly width: number;
  readonly words: Int32Array;
  /** Per bit: the input of the gate under work that met it first, or −1. */
  readonly metIn: Int32Array;
}

/**
 * Per input of each gate, at its place in the graph's `inputs`: which input of the same gate, counted from its first,
 * stands for the group that it belongs to. Different groups share nothing below them; all inputs are one group where
 * the graph is too large to tell. Time in proportion to inputs × shared nodes / 32.
 */
export function groupInputs(rooted: RootedGraph): Int32Array {
  const { gateCount, firstInput, inputs } = rooted.graph;
  const groups = new Int32Array(inputs.length);
  const below = sharedBelow(rooted);
  if (below === undefined) return groups;
  for (let gate = 0; gate < gateCount; gate++) {
    const [first, end] = [firstInput[gate]!, firstInput[gate + 1]!];
    const own = groups.subarray(first, end);
    for (let i = 0; i < own.length; i++) own[i] = i;
    below.metIn.fill(-1);
    for (let i = 0; i < own.length; i++) join(own, i, inputs[first + i]!, below);
    for (let i = 0; i < own.length; i++) own[i] = find(own, i);
  }
  return groups;
}

/** Puts an input together with those that met something shared which it meets too. */
function join(group: Int32Array, i: number, node: number, { width, words, metIn }: SharedBelow): void {
  for (let word = 0; word < width; word++) {
    for (let bits = words[node * width + word]!; bits !== 0; bits &= bits - 1) {
      const at = 32 * word + 31 - Math.clz32(bits & -bits);
      const other = metIn[at]!;
      if (other < 0) metIn[at] = i;
      else unite(group, other, i);
    }
  }
}

function unite(group: Int32Array, one: number, other: number): void {
  const [a, b] = [find(group, one), find(group, other)];
  group[Math.max(a, b)] = Math.min(a, b);
}

function find(group: Int32Array, item: number): number {
  let current = item;
  while (group[current] !== current) current = group[current]!;
  return current;
}

function sharedBelow(rooted: RootedGraph): SharedBelow | undefined {
  const { leafCount, gateCount, firstInput, inputs } = rooted.graph;
  const parents = parentCounts(rooted);
  let shared = 0;
  const bit = parents.map((count) => (count > 1 ? shared++ : -1));
  const width = (shared + 31) >> 5;
  if (width * parents.length > MAX_WORDS) return undefined;
  const words = new Int32Array(width * parents.length);
  const mark = (node: number) => {
    if (bit[node]! >= 0) words[node * width + (bit[node]! >> 5)]! |= 1 << (bit[node]! & 31);
  };
  for (let leaf = 0; leaf < leafCount; leaf++) mark(leaf);
  for (let gate = 0; gate < gateCount; gate++) {
    const at = (leafCount + gate) * width;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      for (let word = 0; word < width; word++) words[at + word]! |= words[inputs[i]! * width + word]!;
    }
    mark(leafCount + gate);
  }
  return { width, words, metIn: new Int32Array(32 * width) };
}
