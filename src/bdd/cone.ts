import type { GateGraph, RootedGraph } from './gate-graph.js';
import { GateGraphBuilder } from './gate-graph-builder.js';
import { IntList } from './int-list.js';

/** The part of a graph below one node, as a graph of its own. */
export interface Cone extends RootedGraph {
  /** Per leaf of the cone: the node of the surrounding graph that it stands for. */
  readonly leaves: Int32Array;
}

/** Cuts cones out of one graph; each costs time in proportion to itself, not to the graph. */
export class ConeExtractor {
  readonly #graph: GateGraph;
  readonly #isBorder: Uint8Array | undefined;
  /** Per node, 0 = not met; else, once it has been built, 1 + its node in the builder. Zero between calls. */
  readonly #place: Int32Array;
  readonly #nextInput: Int32Array;

  /** @param isBorder one entry per gate: cones end at those marked 1, as they do at leaves. */
  constructor(graph: GateGraph, isBorder?: Uint8Array) {
    this.#graph = graph;
    this.#isBorder = isBorder;
    this.#place = new Int32Array(graph.leafCount + graph.gateCount);
    this.#nextInput = new Int32Array(graph.gateCount);
  }

  /**
   * What lies below a node, itself opened even where it is a border; leaves in the order of a depth-first
   * walk. None below a constant.
   */
  extract(root: number): Cone {
    if (root < 0) return { ...new GateGraphBuilder().build([]), root, leaves: new Int32Array(0) };
    const builder = new GateGraphBuilder();
    const leaves = new IntList();
    const nodes = this.#inputsFirst(root);
    for (const node of nodes) {
      if (node === root ? node < this.#graph.leafCount : this.#isEnd(node)) {
        leaves.push(node);
        this.#place[node] = 1 + builder.leaf();
      } else this.#place[node] = 1 + this.#copyGate(node - this.#graph.leafCount, builder);
    }
    const { graph, roots } = builder.build([this.#place[root]! - 1]);
    for (const node of nodes) this.#place[node] = 0;
    return { graph, root: roots[0]!, leaves: leaves.toArray() };
  }

  #isEnd(node: number): boolean {
    const { leafCount } = this.#graph;
    return node < leafCount || this.#isBorder?.[node - leafCount] === 1;
  }

  #copyGate(gate: number, builder: GateGraphBuilder): number {
    const { kind, threshold, firstInput, inputs } = this.#graph;
    const copies = inputs
      .subarray(firstInput[gate]!, firstInput[gate + 1]!)
      .map((input) => this.#place[input]! - 1);
    return builder.gate(kind[gate]!, threshold[gate]!, copies);
  }

  /** The nodes of a cone, each once and after its inputs, by a depth-first walk. */
  #inputsFirst(root: number): Int32Array {
    const { leafCount, firstInput, inputs } = this.#graph;
    const found = new IntList();
    const open = new IntList();
    const meet = (node: number) => {
      this.#place[node] = 1;
      if (node < leafCount || (node !== root && this.#isEnd(node))) {
        found.push(node);
        return;
      }
      this.#nextInput[node - leafCount] = firstInput[node - leafCount]!;
      open.push(node);
    };
    meet(root);
    while (open.length > 0) {
      const node = open.items[open.length - 1]!;
      const next = this.#nextInput[node - leafCount]!++;
      if (next === firstInput[node - leafCount + 1]) found.push(open.pop());
      else if (this.#place[inputs[next]!] === 0) meet(inputs[next]!);
    }
    return found.toArray();
  }
}
