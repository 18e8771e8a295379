import { FAILED, type NodeStore, WORKS } from './node-store.js';

/**
 * A reduced ordered binary decision diagram, finished and immutable. Nodes 0 (works) and 1 (failed) are the
 * terminals; any other node n goes on to high[n] when the variable at level[n] has failed, else to low[n].
 * Children have smaller numbers and greater levels than their parents; the root is last.
 */
export interface Diagram {
  /** The variable that each level tests, the root's side first. */
  readonly order: Int32Array;
  /** TERMINAL_LEVEL at the terminals. */
  readonly level: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Copies what is reachable from `root`, not a terminal, out of a store. */
export function finishDiagram(store: NodeStore, root: number, order: Int32Array): Diagram {
  const place = placesBelow(store, root);
  const count = place[root]! + 1;
  const diagram = {
    order,
    level: new Int32Array(count),
    low: new Int32Array(count),
    high: new Int32Array(count),
  };
  for (let node = 0; node <= root; node++) {
    const at = place[node]!;
    if (at === 0 && node !== WORKS) continue;
    diagram.level[at] = store.level(node);
    diagram.low[at] = place[store.low(node)]!;
    diagram.high[at] = place[store.high(node)]!;
  }
  return diagram;
}

/**
 * New numbers for the terminals and all nodes below the root, in the old order; 0 for nodes that are not
 * needed.
 */
function placesBelow(store: NodeStore, root: number): Int32Array {
  const place = new Int32Array(root + 1);
  place[root] = 1;
  for (let node = root; node > FAILED; node--) {
    if (place[node] === 0) continue;
    place[store.low(node)] = 1;
    place[store.high(node)] = 1;
  }
  place[WORKS] = WORKS;
  place[FAILED] = FAILED;
  let next = 2;
  for (let node = 2; node <= root; node++) if (place[node] === 1) place[node] = next++;
  return place;
}
