import type { RootedGraph } from './gate-graph.js';

/**
 * Which gates every way from the root passes. Gate g dominates node n, itself included, where
 * start[n] is in start[g] .. start[g] + size[g] − 1.
 */
export interface Dominators {
  /** Per node, the nearest other gate on every way to it; −1 for the root, and for what the root does not need. */
  readonly immediate: Int32Array;
  /** Per node, its place when every gate comes just before all that it dominates; −1 for what is not needed. */
  readonly start: Int32Array;
  /** Per node, how many nodes it dominates. */
  readonly size: Int32Array;
}

/** A tree under construction from the root down, with shortcuts that make common ancestors cheap to find. */
interface Ancestry {
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly jump: Int32Array;
}

/**
 * The dominators of all nodes below a root that is a gate. The immediate one is the nearest common ancestor, in the tree
 * of dominators, of all gates that use a node; users have greater numbers, so one sweep from the root suffices. O(n log
 * n), with the shortcuts of Myers, "An applicative random-access stack", Inf. Process. Lett. 17 (1983) 241–248.
 */
export function dominatorsOf({ graph, root }: RootedGraph): Dominators {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const count = leafCount + gateCount;
  const immediate = new Int32Array(count).fill(-1);
  const tree = { parent: immediate, depth: new Int32Array(count), jump: new Int32Array(count) };
  tree.jump[root] = root;
  for (let node = root; node >= leafCount; node--) {
    if (node !== root && immediate[node] === -1) continue;
    if (node !== root) hang(tree, node);
    for (let i = firstInput[node - leafCount]!; i < firstInput[node - leafCount + 1]!; i++) {
      const input = inputs[i]!;
      immediate[input] = immediate[input] === -1 ? node : commonAncestor(tree, immediate[input]!, node);
    }
  }
  return { immediate, ...intervals(immediate, root) };
}

/** Gives a node, whose parent is known by now, its depth and its shortcut. */
function hang({ parent, depth, jump }: Ancestry, node: number): void {
  const above = parent[node]!;
  const far = jump[above]!;
  depth[node] = depth[above]! + 1;
  jump[node] = depth[above]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : above;
}

function commonAncestor({ parent, depth, jump }: Ancestry, one: number, other: number): number {
  let [a, b] = depth[one]! >= depth[other]! ? [one, other] : [other, one];
  while (depth[a]! > depth[b]!) a = depth[jump[a]!]! >= depth[b]! ? jump[a]! : parent[a]!;
  while (a !== b) {
    const isFar = jump[a] !== jump[b];
    a = isFar ? jump[a]! : parent[a]!;
    b = isFar ? jump[b]! : parent[b]!;
  }
  return a;
}

function intervals(immediate: Int32Array, root: number): Pick<Dominators, 'start' | 'size'> {
  const size = new Int32Array(immediate.length).fill(1);
  const start = new Int32Array(immediate.length).fill(-1);
  const next = new Int32Array(immediate.length);
  for (let node = 0; node < root; node++) {
    if (immediate[node] !== -1) size[immediate[node]!]! += size[node]!;
  }
  start[root] = 0;
  next[root] = 1;
  for (let node = root - 1; node >= 0; node--) {
    const above = immediate[node]!;
    if (above === -1) continue;
    start[node] = next[above]!;
    next[above]! += size[node]!;
    next[node] = start[node]! + 1;
  }
  return { start, size };
}
