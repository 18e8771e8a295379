import type { GateGraph, RootedGraph } from './gate-graph.js';
import { IntList } from './int-list.js';
import { parentsOf } from './parents.js';

/** Calls back for every gate above a leaf, once each. */
type WalkUp = (leaf: number, visit: (gate: number) => void) => void;

/** How many looks at an input or a user of a node are left. */
interface Effort {
  left: number;
}

/**
 * A variable order by a depth-first walk that goes next to the input with the smallest fraction of unseen
 * leaves below it, so that what is entangled with the leaves already placed follows them closely. Ties go to
 * the earlier input.
 *
 * The graph must be a cone. Undefined where the walk would take more than `maxWork` looks.
 */
export function depthFirstOrder({ graph, root }: RootedGraph, maxWork: number): Int32Array | undefined {
  const { leafCount } = graph;
  const effort = { left: maxWork };
  const walkUp = upwardWalker(graph, effort);
  const below = new Int32Array(leafCount + graph.gateCount).fill(1, 0, leafCount);
  for (let leaf = 0; leaf < leafCount && effort.left > 0; leaf++)
    walkUp(leaf, (gate) => below[leafCount + gate]!++);
  const unseen = below.slice();
  const order = new IntList();
  const open = new IntList();
  open.push(root);
  while (open.length > 0 && effort.left > 0) {
    const node = open.items[open.length - 1]!;
    if (unseen[node] === 0) {
      open.pop();
    } else if (node >= leafCount) {
      effort.left -= inputCount(graph, node - leafCount);
      open.push(mostSeenInput(graph, node - leafCount, unseen, below));
    } else {
      order.push(node);
      unseen[node] = 0;
      walkUp(node, (gate) => unseen[leafCount + gate]!--);
    }
  }
  return effort.left > 0 ? order.toArray() : undefined;
}

function inputCount({ firstInput }: GateGraph, gate: number): number {
  return firstInput[gate + 1]! - firstInput[gate]!;
}

/** The input, of those with unseen leaves, that has the smallest fraction of them. */
function mostSeenInput(
  { firstInput, inputs }: GateGraph,
  gate: number,
  unseen: Int32Array,
  below: Int32Array,
): number {
  let best = -1;
  let smallest = Infinity;
  for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
    const input = inputs[i]!;
    const fraction = unseen[input]! / below[input]!;
    if (fraction === 0 || fraction >= smallest) continue;
    smallest = fraction;
    best = input;
  }
  return best;
}

function upwardWalker(graph: GateGraph, effort: Effort): WalkUp {
  const { leafCount, gateCount } = graph;
  const { first, gates } = parentsOf(graph);
  const visitedFor = new Int32Array(gateCount).fill(-1);
  const open = new IntList();
  let walk = 0;
  return (leaf, visit) => {
    walk++;
    open.push(leaf);
    while (open.length > 0) {
      const node = open.pop();
      effort.left -= first[node + 1]! - first[node]!;
      for (let i = first[node]!; i < first[node + 1]!; i++) {
        const gate = gates[i]!;
        if (visitedFor[gate] === walk) continue;
        visitedFor[gate] = walk;
        visit(gate);
        open.push(leafCount + gate);
      }
    }
  };
}
