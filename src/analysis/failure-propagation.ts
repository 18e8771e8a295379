import { ALWAYS, type GateGraph } from '../bdd/gate-graph.js';
import { type Parents, parentsOf } from '../bdd/parents.js';
import type { System } from '../structure/system.js';

const NONE = -1;
const SEVERAL = -2;

/**
 * What is down when chosen units have failed and nothing else: exact, without probabilities. Each gate counts its failed
 * inputs, a failure goes up only as far as it changes anything, and can be taken back: trying every unit in turn costs
 * what each changes, not the size of the graph.
 */
export class FailurePropagation {
  readonly #leafCount: number;
  readonly #parents: Parents;
  /** Per gate, whether a root depends on it. */
  readonly #matters: Uint8Array;
  /** Per node, how many units or inputs have failed, and how many make it fail. */
  readonly #failed: Int32Array;
  readonly #needed: Int32Array;
  /** Nodes whose count has risen by one, in that order. */
  readonly #trail: number[] = [];
  /** Per node, the only gate that uses it, as a node; NONE for a node that nothing uses, SEVERAL for others. */
  readonly #user: Int32Array;
  /** Nodes that have failed and have not told those that use them. */
  readonly #pending: number[] = [];

  constructor({ graph, leaves, root, degraded }: System) {
    const { leafCount, gateCount, threshold } = graph;
    this.#leafCount = leafCount;
    this.#parents = parentsOf(graph);
    this.#matters = gatesBelow(graph, [root, degraded?.root ?? root]);
    this.#user = onlyUsers(leafCount, this.#parents, this.#matters);
    this.#failed = new Int32Array(leafCount + gateCount);
    this.#needed = new Int32Array(leafCount + gateCount);
    this.#needed.set(threshold.subarray(0, gateCount), leafCount);
    for (const [leaf, { failing }] of leaves.entries()) this.#needed[leaf] = failing;
  }

  /** Where `backTo` leads. */
  get mark(): number {
    return this.#trail.length;
  }

  /** Nodes of which a unit or an input has failed since a mark; some perhaps several times. */
  touchedSince(mark: number): readonly number[] {
    return this.#trail.slice(mark);
  }

  /** Whether a node, which may be a constant, is down. */
  isDown(node: number): boolean {
    return node < 0 ? node === ALWAYS : this.#failed[node]! >= this.#needed[node]!;
  }

  /** One more unit of a leaf fails, or one more input of a gate. */
  fail(leaf: number): void {
    const { first, gates } = this.#parents;
    this.#raise(leaf);
    for (let node = this.#pending.pop(); node !== undefined; node = this.#pending.pop()) {
      for (let i = first[node]!; i < first[node + 1]!; i++) {
        if (this.#matters[gates[i]!] === 1) this.#raise(this.#leafCount + gates[i]!);
      }
    }
  }

  /**
   * Whether one more unit of a leaf that is up takes a node down that is up: up the only way there is without touching
   * anything, and by trial from where ways part.
   */
  takesDown(leaf: number, root: number): boolean {
    let node = leaf;
    while (this.#failed[node]! + 1 === this.#needed[node]!) {
      if (node === root) return true;
      const user = this.#user[node]!;
      if (user === NONE) return false;
      if (user === SEVERAL) return this.#tryOut(node, root);
      node = user;
    }
    return false;
  }

  #tryOut(node: number, root: number): boolean {
    const { mark } = this;
    this.fail(node);
    const down = this.isDown(root);
    this.backTo(mark);
    return down;
  }

  /** Takes back everything since a mark. */
  backTo(mark: number): void {
    while (this.#trail.length > mark) this.#failed[this.#trail.pop()!]!--;
  }

  /** Counts rise one by one, so each node passes what it needs once. */
  #raise(node: number): void {
    this.#trail.push(node);
    if (++this.#failed[node]! === this.#needed[node]!) this.#pending.push(node);
  }
}

function gatesBelow(
  { leafCount, gateCount, firstInput, inputs }: GateGraph,
  roots: readonly number[],
): Uint8Array {
  const matters = new Uint8Array(gateCount);
  for (const root of roots) if (root >= leafCount) matters[root - leafCount] = 1;
  for (let gate = gateCount - 1; gate >= 0; gate--) {
    if (matters[gate] === 0) continue;
    for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
      if (inputs[i]! >= leafCount) matters[inputs[i]! - leafCount] = 1;
    }
  }
  return matters;
}

function onlyUsers(leafCount: number, { first, gates }: Parents, matters: Uint8Array): Int32Array {
  const users = new Int32Array(first.length - 1).fill(NONE);
  for (let node = 0; node < users.length; node++) {
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      const gate = gates[i]!;
      if (matters[gate] === 1) users[node] = users[node] === NONE ? leafCount + gate : SEVERAL;
    }
  }
  return users;
}
