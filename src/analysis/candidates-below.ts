import type { GateGraph } from '../bdd/gate-graph.js';

/** Most candidates that are listed for one node; with more, all are meant. */
const MOST_LISTED = 64;

/** Of some leaves, those that a node depends on: found once and kept, at most MOST_LISTED a node. */
export class CandidatesBelow {
  readonly #graph: GateGraph;
  readonly #isCandidate: Uint8Array;
  readonly #all: Int32Array;
  /** Per node; null where there are too many. */
  readonly #known = new Map<number, readonly number[] | null>();
  readonly #seen: Int32Array;
  #round = 0;

  constructor(graph: GateGraph, all: Int32Array) {
    this.#graph = graph;
    this.#all = all;
    this.#isCandidate = new Uint8Array(graph.leafCount);
    for (const leaf of all) this.#isCandidate[leaf] = 1;
    this.#seen = new Int32Array(graph.leafCount + graph.gateCount);
  }

  /** The candidates that any of the nodes depends on, in ascending order; all of them where those are too many to list. */
  of(nodes: Iterable<number>): Int32Array {
    const found = new Set<number>();
    for (const node of nodes) {
      const below = this.#below(node);
      if (below === null) return this.#all;
      for (const leaf of below) found.add(leaf);
    }
    return Int32Array.from(found).sort();
  }

  #below(node: number): readonly number[] | null {
    let below = this.#known.get(node);
    if (below === undefined) {
      below = this.#search(node);
      this.#known.set(node, below);
    }
    return below;
  }

  #search(start: number): number[] | null {
    const { leafCount, firstInput, inputs } = this.#graph;
    const found: number[] = [];
    const open = [start];
    this.#round++;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node < 0 || this.#seen[node] === this.#round) continue;
      this.#seen[node] = this.#round;
      if (node >= leafCount) {
        const gate = node - leafCount;
        for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) open.push(inputs[i]!);
      } else if (this.#isCandidate[node] === 1 && found.push(node) > MOST_LISTED) return null;
    }
    return found;
  }
}
