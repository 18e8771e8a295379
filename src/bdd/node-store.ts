/** The node "works": the constant false. */
export const WORKS = 0;

/** The node "failed": the constant true. */
export const FAILED = 1;

/** What an operation returns instead of a node when its budget is used up. */
export const OVER_BUDGET = -1;

/** The level of both terminals, below all others. */
export const TERMINAL_LEVEL = 0x7fffffff;

const STRIDE = 4;
const LOW = 1;
const HIGH = 2;
const NEXT = 3;
const FIRST_SIZE = 256;

/**
 * The nodes of reduced ordered binary decision diagrams, each (level, low, high) kept once: low is taken when
 * the variable at that level works, high when it has failed; levels grow from the root down. Children have
 * smaller numbers than their parents.
 */
export class NodeStore {
  readonly #maxNodes: number;
  /** Per node: level, low, high, and the next node in the same bucket. */
  #nodes = new Int32Array(STRIDE * FIRST_SIZE);
  #buckets = new Int32Array(FIRST_SIZE);
  #count = 2;

  /** @param maxNodes how many nodes, terminals included, may come to exist. */
  constructor(maxNodes: number) {
    this.#maxNodes = maxNodes;
    this.#nodes.set([TERMINAL_LEVEL, WORKS, WORKS, 0, TERMINAL_LEVEL, FAILED, FAILED, 0]);
  }

  /** How many nodes exist, terminals included. */
  get count(): number {
    return this.#count;
  }

  /** The level that a node tests; TERMINAL_LEVEL for a terminal. */
  level(node: number): number {
    return this.#nodes[node * STRIDE]!;
  }

  /** What a node becomes when its variable works. */
  low(node: number): number {
    return this.#nodes[node * STRIDE + LOW]!;
  }

  /** What a node becomes when its variable has failed. */
  high(node: number): number {
    return this.#nodes[node * STRIDE + HIGH]!;
  }

  /** What a node becomes when the variable at `level`, which is not below its own, works. */
  lowAt(node: number, level: number): number {
    const at = node * STRIDE;
    return this.#nodes[at] === level ? this.#nodes[at + LOW]! : node;
  }

  /** What a node becomes when the variable at `level`, which is not below its own, has failed. */
  highAt(node: number, level: number): number {
    const at = node * STRIDE;
    return this.#nodes[at] === level ? this.#nodes[at + HIGH]! : node;
  }

  /**
   * The one node that is `high` when the variable at `level` has failed, else `low`; OVER_BUDGET when there
   * is no room.
   */
  node(level: number, low: number, high: number): number {
    if (low === high) return low;
    const bucket = hash(level, low, high) & (this.#buckets.length - 1);
    for (let node = this.#buckets[bucket]!; node !== 0; node = this.#nodes[node * STRIDE + NEXT]!) {
      const at = node * STRIDE;
      const nodes = this.#nodes;
      if (nodes[at] === level && nodes[at + LOW] === low && nodes[at + HIGH] === high) return node;
    }
    return this.#add(level, low, high);
  }

  #add(level: number, low: number, high: number): number {
    if (this.#count >= this.#maxNodes) return OVER_BUDGET;
    if (this.#count === this.#buckets.length) this.#grow();
    const node = this.#count++;
    const at = node * STRIDE;
    this.#nodes[at] = level;
    this.#nodes[at + LOW] = low;
    this.#nodes[at + HIGH] = high;
    this.#link(node);
    return node;
  }

  #link(node: number): void {
    const bucket = hash(this.level(node), this.low(node), this.high(node)) & (this.#buckets.length - 1);
    this.#nodes[node * STRIDE + NEXT] = this.#buckets[bucket]!;
    this.#buckets[bucket] = node;
  }

  #grow(): void {
    const nodes = new Int32Array(2 * this.#nodes.length);
    nodes.set(this.#nodes);
    this.#nodes = nodes;
    this.#buckets = new Int32Array(2 * this.#buckets.length);
    for (let node = 2; node < this.#count; node++) this.#link(node);
  }
}

function hash(level: number, low: number, high: number): number {
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(level, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
