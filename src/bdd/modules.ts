import type { GateGraph, RootedGraph } from './gate-graph.js';
import { IntList } from './int-list.js';

/** When a depth-first walk first met a node, last met it, and left it (gates only); 0 = never. */
interface Visits {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly left: Int32Array;
}

/**
 * Marks the gates below the root that are modules: nothing below such a gate is used from elsewhere, so that
 * it can be quantified alone. One entry per gate, 1 for a module; the root, where it is a gate, always is
 * one.
 *
 * A gate is a module when everything below it is met only between entering and leaving it. Linear time.
 * Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE Trans. Reliability 45
 * (1996) 422–425.
 */
export function findModules({ graph, root }: RootedGraph): Uint8Array {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const isModule = new Uint8Array(gateCount);
  if (root < leafCount) return isModule;
  const { first, last, left } = visit(graph, root);
  const earliest = first.slice();
  const latest = last.slice();
  for (let gate = 0; gate < gateCount; gate++) {
    const node = leafCount + gate;
    if (first[node] === 0) continue;
    let below = left[gate]!;
    let above = 0;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      below = Math.min(below, earliest[inputs[i]!]!);
      above = Math.max(above, latest[inputs[i]!]!);
    }
    if (below > first[node]! && above < left[gate]!) isModule[gate] = 1;
    earliest[node] = Math.min(below, first[node]!);
    latest[node] = Math.max(above, last[node]!);
  }
  return isModule;
}

function visit(graph: GateGraph, root: number): Visits {
  const { leafCount, gateCount, firstInput, inputs } = graph;
  const first = new Int32Array(leafCount + gateCount);
  const last = new Int32Array(leafCount + gateCount);
  const left = new Int32Array(gateCount);
  const cursor = new Int32Array(gateCount);
  const open = new IntList();
  let time = 1;
  open.push(root - leafCount);
  cursor[root - leafCount] = firstInput[root - leafCount]!;
  first[root] = time;
  while (open.length > 0) {
    const gate = open.items[open.length - 1]!;
    time++;
    if (cursor[gate] === firstInput[gate + 1]) {
      last[leafCount + gate] = time;
      left[gate] = time;
      open.pop();
      continue;
    }
    const input = inputs[cursor[gate]!++]!;
    last[input] = time;
    if (first[input] !== 0) continue;
    first[input] = time;
    if (input < leafCount) continue;
    open.push(input - leafCount);
    cursor[input - leafCount] = firstInput[input - leafCount]!;
  }
  return { first, last, left };
}
