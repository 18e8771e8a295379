import { ALWAYS, AND, AT_LEAST, type GateGraph } from './gate-graph.js';

/** Leaves are looked at together in the bits of one integer. */
const BITS = 32;

/**
 * Which leaves alone make the root fail: one entry per leaf of the graph, 1 for those. `down` are leaves that have failed
 * already, and do not make the root fail. No probability is needed and nothing is compiled; the cost is that of looking at
 * every input once for each 32 leaves, more in a k-of-n.
 */
export function singleCuts(graph: GateGraph, root: number, down: readonly number[] = []): Uint8Array {
  const { leafCount, gateCount } = graph;
  const alone = new Uint8Array(leafCount);
  if (root < 0) return alone;
  if (root < leafCount) return alone.fill(1, root, root + 1);
  const failed = new Int32Array(leafCount + gateCount);
  for (let from = 0; from < leafCount; from += BITS) {
    const to = Math.min(leafCount, from + BITS);
    for (let leaf = from; leaf < to; leaf++) failed[leaf] = 1 << (leaf - from);
    for (const leaf of down) failed[leaf] = -1;
    for (let gate = 0; gate <= root - leafCount; gate++)
      failed[leafCount + gate] = gateBits(graph, gate, failed);
    for (let leaf = from; leaf < to; leaf++) {
      alone[leaf] = (failed[root]! >>> (leaf - from)) & 1;
      failed[leaf] = 0;
    }
  }
  return alone;
}

/** Whether the root has failed when these leaves have, and no others. */
export function isCut(graph: GateGraph, root: number, down: readonly number[]): boolean {
  const { leafCount } = graph;
  if (root < 0) return root === ALWAYS;
  const failed = new Int32Array(Math.max(root + 1, leafCount));
  for (const leaf of down) failed[leaf] = -1;
  for (let gate = 0; gate <= root - leafCount; gate++)
    failed[leafCount + gate] = gateBits(graph, gate, failed);
  return failed[root] === -1;
}

/** In which of the 32 cases a gate has failed. */
function gateBits(
  { kind, threshold, firstInput, inputs }: GateGraph,
  gate: number,
  failed: Int32Array,
): number {
  const [first, end] = [firstInput[gate]!, firstInput[gate + 1]!];
  if (kind[gate] === AT_LEAST) return countBits(inputs.subarray(first, end), threshold[gate]!, failed);
  let bits = kind[gate] === AND ? -1 : 0;
  for (let i = first; i < end; i++) {
    if (kind[gate] === AND) bits &= failed[inputs[i]!]!;
    else bits |= failed[inputs[i]!]!;
  }
  return bits;
}

function countBits(inputs: Int32Array, threshold: number, failed: Int32Array): number {
  const counts = new Int32Array(BITS);
  for (const input of inputs) {
    for (let bits = failed[input]!; bits !== 0; bits &= bits - 1) counts[31 - Math.clz32(bits & -bits)]!++;
  }
  return counts.reduce((bits, count, bit) => (count >= threshold ? bits | (1 << bit) : bits), 0);
}
