import { ALWAYS, AND, AT_LEAST, type GateGraph, NEVER, OR, type RootedGraph } from './gate-graph.js';
import { IntList } from './int-list.js';

/** Gates carry numbers from here on while the number of leaves is still open. */
const FIRST_GATE = 2 ** 30;

/** What a builder of leaves alone does with: most components are one. */
const NO_ENTRIES = new Int32Array(0);
const FEWEST_ENTRIES = 64;

/** The finished graph, and where in it the nodes are that `build` was asked for. */
export interface BuiltGraph {
  readonly graph: GateGraph;
  readonly roots: number[];
}

/**
 * Builds a GateGraph from leaves and gates in any interleaving, inputs before the gates that use them.
 *
 * A node number is opaque until `build` translates it, but leaf number = leaf index from the start. Gates are
 * simplified as they come: constants fold, a gate of one input is that input, duplicates in OR and AND go,
 * equal gates are one gate, k-of-n at its edges is OR or AND.
 */
export class GateGraphBuilder {
  #leafCount = 0;
  #gateCount = 0;
  #kind = new IntList();
  #threshold = new IntList();
  #firstInput = new IntList();
  #inputs = new IntList();
  #hashes = new IntList();
  #table = NO_ENTRIES;
  #scratch = NO_ENTRIES;

  constructor() {
    this.#firstInput.push(0);
  }

  /** A new leaf; the first is 0, the next 1 and so on. */
  leaf(): number {
    return this.#leafCount++;
  }

  /** A gate of a kind known only at run time; `threshold` counts for AT_LEAST alone. */
  gate(kind: number, threshold: number, inputs: ArrayLike<number>): number {
    if (kind === OR) return this.or(inputs);
    return kind === AND ? this.and(inputs) : this.atLeast(threshold, inputs);
  }

  /** A node that has failed when any input has; NEVER without inputs. */
  or(inputs: ArrayLike<number>): number {
    const count = this.#collect(inputs, NEVER, ALWAYS);
    return count < 0 ? ALWAYS : this.#anyOrAll(OR, count);
  }

  /** A node that has failed when all inputs have; ALWAYS without inputs. */
  and(inputs: ArrayLike<number>): number {
    const count = this.#collect(inputs, ALWAYS, NEVER);
    return count < 0 ? NEVER : this.#anyOrAll(AND, count);
  }

  /**
   * A node that has failed when at least `threshold` inputs have; an input that occurs twice counts twice.
   */
  atLeast(threshold: number, inputs: ArrayLike<number>): number {
    let count = 0;
    let needed = threshold;
    this.#reserve(inputs.length);
    for (let i = 0; i < inputs.length; i++) {
      const input = inputs[i]!;
      if (input === ALWAYS) needed--;
      else if (input !== NEVER) this.#scratch[count++] = input;
    }
    if (needed <= 0) return ALWAYS;
    if (needed > count) return NEVER;
    if (needed === 1) return this.#anyOrAll(OR, count);
    if (needed === count) return this.#anyOrAll(AND, count);
    return this.#gate(AT_LEAST, needed, sorted(this.#scratch, count));
  }

  /** The graph of everything built so far, and the given nodes' numbers in it; the builder stays usable. */
  build(roots: ArrayLike<number>): BuiltGraph {
    const leafCount = this.#leafCount;
    const translate = (node: number) => (node >= FIRST_GATE ? node - FIRST_GATE + leafCount : node);
    const graph = {
      leafCount,
      gateCount: this.#gateCount,
      kind: new Uint8Array(this.#kind.toArray()),
      threshold: this.#threshold.toArray(),
      firstInput: this.#firstInput.toArray(),
      inputs: this.#inputs.toArray().map(translate),
    };
    return { graph, roots: Array.from(roots, translate) };
  }

  /** The same of nothing but what a node depends on: in the time that this takes, however much else was built. Leaves keep their numbers. */
  buildBelow(root: number): RootedGraph {
    const leafCount = this.#leafCount;
    const gates = this.#gatesBelow(root);
    const places = new Map(gates.map((gate, place) => [gate, place]));
    const [kind, threshold] = [new Uint8Array(gates.length), new Int32Array(gates.length)];
    const firstInput = new Int32Array(gates.length + 1);
    const inputs = new IntList();
    const translate = (node: number) =>
      node >= FIRST_GATE ? places.get(node - FIRST_GATE)! + leafCount : node;
    for (const [place, gate] of gates.entries()) {
      kind[place] = this.#kind.items[gate]!;
      threshold[place] = this.#threshold.items[gate]!;
      const own = this.#inputsOf(gate).map(translate);
      inputs.pushAll(own, own.length);
      firstInput[place + 1] = inputs.length;
    }
    const gateCount = gates.length;
    const graph = { leafCount, gateCount, kind, threshold, firstInput, inputs: inputs.toArray() };
    return { graph, root: translate(root) };
  }

  /** The gates that a node depends on, itself included, in the order in which they were made. */
  #gatesBelow(root: number): number[] {
    if (root < FIRST_GATE) return [];
    const found = new Set([root - FIRST_GATE]);
    for (const gate of found)
      for (const input of this.#inputsOf(gate)) if (input >= FIRST_GATE) found.add(input - FIRST_GATE);
    return [...found].sort((a, b) => a - b);
  }

  #inputsOf(gate: number): Int32Array {
    const { items } = this.#firstInput;
    return this.#inputs.items.subarray(items[gate]!, items[gate + 1]!);
  }

  /** Copies the inputs that are not `neutral` into the scratch space; −1 as soon as one is `deciding`. */
  #collect(inputs: ArrayLike<number>, neutral: number, deciding: number): number {
    let count = 0;
    this.#reserve(inputs.length);
    for (let i = 0; i < inputs.length; i++) {
      const input = inputs[i]!;
      if (input === deciding) return -1;
      if (input !== neutral) this.#scratch[count++] = input;
    }
    return count;
  }

  #reserve(count: number): void {
    if (this.#scratch.length < count) this.#scratch = new Int32Array(2 * count);
  }

  #anyOrAll(kind: number, count: number): number {
    const inputs = withoutRepeats(sorted(this.#scratch, count));
    if (inputs.length === 0) return kind === OR ? NEVER : ALWAYS;
    if (inputs.length === 1) return inputs[0]!;
    return this.#gate(kind, kind === OR ? 1 : inputs.length, inputs);
  }

  #gate(kind: number, threshold: number, inputs: Int32Array): number {
    if (2 * this.#gateCount >= this.#table.length) this.#rehash();
    const hash = hashOf(kind, threshold, inputs);
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let entry = this.#table[slot]!; entry !== 0; entry = this.#table[slot]!) {
      const gate = entry - 1;
      if (this.#hashes.items[gate] === hash && this.#same(gate, kind, threshold, inputs))
        return FIRST_GATE + gate;
      slot = (slot + 1) & mask;
    }
    this.#table[slot] = this.#gateCount + 1;
    this.#kind.push(kind);
    this.#threshold.push(threshold);
    this.#inputs.pushAll(inputs, inputs.length);
    this.#firstInput.push(this.#inputs.length);
    this.#hashes.push(hash);
    return FIRST_GATE + this.#gateCount++;
  }

  #same(gate: number, kind: number, threshold: number, inputs: Int32Array): boolean {
    const first = this.#firstInput.items[gate]!;
    const count = this.#firstInput.items[gate + 1]! - first;
    if (count !== inputs.length || this.#kind.items[gate] !== kind) return false;
    if (this.#threshold.items[gate] !== threshold) return false;
    return inputs.every((input, i) => this.#inputs.items[first + i] === input);
  }

  #rehash(): void {
    this.#table = new Int32Array(Math.max(FEWEST_ENTRIES, 2 * this.#table.length));
    const mask = this.#table.length - 1;
    for (let gate = 0; gate < this.#gateCount; gate++) {
      let slot = this.#hashes.items[gate]! & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = gate + 1;
    }
  }
}

/** The first `count` entries in ascending order, sorted in place; a view, not a copy. */
function sorted(items: Int32Array, count: number): Int32Array {
  const view = items.subarray(0, count);
  if (count > 32) return view.sort();
  for (let i = 1; i < count; i++) {
    const item = view[i]!;
    let j = i;
    for (; j > 0 && view[j - 1]! > item; j--) view[j] = view[j - 1]!;
    view[j] = item;
  }
  return view;
}

function withoutRepeats(ascending: Int32Array): Int32Array {
  let count = 0;
  for (let i = 0; i < ascending.length; i++) {
    if (i === 0 || ascending[i] !== ascending[i - 1]) ascending[count++] = ascending[i]!;
  }
  return ascending.subarray(0, count);
}

function hashOf(kind: number, threshold: number, inputs: Int32Array): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ threshold;
  for (let i = 0; i < inputs.length; i++) {
    hash = Math.imul(hash ^ inputs[i]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
