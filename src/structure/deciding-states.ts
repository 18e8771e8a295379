import { AND, type GateGraph, OR, type RootedGraph } from '../bdd/gate-graph.js';

/** Whether some leaves have failed or work, by leaf; it does not matter how the others are. */
export type LeafStates = ReadonlyMap<number, boolean>;

/** So many inputs of gates are looked at in search of them. */
const MOST_LOOKS = 2 ** 14;

const WORKS = 0;
const FAILED = 1;
const OPEN = 2;

/**
 * The states of the other leaves in which a leaf decides whether a root is down: no two of them can be at once, and
 * together they are all. Null where they are too many to be listed.
 */
export function decidingStates(rooted: RootedGraph, leaf: number): LeafStates[] | null {
  const { graph, root } = rooted;
  const found: LeafStates[] = [];
  const open: LeafStates[] = [new Map()];
  let looks = MOST_LOOKS;
  for (let states = open.pop(); states !== undefined; states = open.pop()) {
    looks -= 2 * (graph.inputs.length + 1);
    if (looks < 0) return null;
    const worst = evaluated(graph, new Map([...states, [leaf, true]]));
    const best = evaluated(graph, new Map([...states, [leaf, false]]));
    if (worst[root] === WORKS || best[root] === FAILED) continue;
    if (worst[root] === FAILED && best[root] === WORKS) found.push(states);
    else {
      const next = openLeaf(graph, root, worst[root] === OPEN ? worst : best);
      open.push(new Map([...states, [next, true]]), new Map([...states, [next, false]]));
    }
  }
  return found;
}

/** What each node is as far as it is decided. */
function evaluated(graph: GateGraph, states: LeafStates): Uint8Array {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const nodes = new Uint8Array(leafCount + gateCount).fill(OPEN);
  for (const [leaf, hasFailed] of states) nodes[leaf] = hasFailed ? FAILED : WORKS;
  for (let gate = 0; gate < gateCount; gate++) {
    const own = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!);
    nodes[leafCount + gate] = gateState(own, neededOf(graph, gate, own.length), nodes);
  }
  return nodes;
}

/** How many of its inputs make a gate fail. */
function neededOf({ kind, threshold }: GateGraph, gate: number, inputs: number): number {
  if (kind[gate] === OR) return 1;
  return kind[gate] === AND ? inputs : threshold[gate]!;
}

function gateState(inputs: Int32Array, needed: number, nodes: Uint8Array): number {
  let [failed, working] = [0, 0];
  for (const input of inputs) {
    if (nodes[input] === FAILED) failed++;
    else if (nodes[input] === WORKS) working++;
  }
  if (failed >= needed) return FAILED;
  return working > inputs.length - needed ? WORKS : OPEN;
}

/** A leaf that is not decided, below a node that is not. */
function openLeaf({ leafCount, firstInput, inputs }: GateGraph, root: number, nodes: Uint8Array): number {
  let node = root;
  while (node >= leafCount) {
    const gate = node - leafCount;
    node = inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!).find((input) => nodes[input] === OPEN)!;
  }
  return node;
}
