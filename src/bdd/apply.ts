import { AND, OR } from './gate-graph.js';
import { IntList } from './int-list.js';
import { FAILED, type NodeStore, OVER_BUDGET, WORKS } from './node-store.js';

/** Not a node: a result, or the low half of one, that is still to be found. */
const UNKNOWN = -2;

const STRIDE = 4;
const FIRST_CACHE_SIZE = 256;

/**
 * Combines diagrams of one store by OR and AND, on an explicit stack, remembering results in a table that
 * grows with the store and may forget. A step is a pair of nodes that the table did not know; when the steps
 * are used up, or the store is full, the result is OVER_BUDGET. Bryant, "Graph-based algorithms for Boolean
 * function manipulation", IEEE Trans. Computers 35 (1986) 677–691.
 */
export class Apply {
  readonly #store: NodeStore;
  #stepsLeft: number;
  /** Per slot: f, g and operator, result, one entry unused; f = 0 marks an empty slot. */
  #cache = new Int32Array(STRIDE * FIRST_CACHE_SIZE);
  /** Per pending step: f, g, the smaller of their levels, and the low half of the result. */
  readonly #pending = new IntList();

  /** @param maxSteps how many steps all operations together may take. */
  constructor(store: NodeStore, maxSteps: number) {
    this.#store = store;
    this.#stepsLeft = maxSteps;
  }

  /** How many more steps may be taken; negative when they have run out. */
  get stepsLeft(): number {
    return this.#stepsLeft;
  }

  /** The node that has failed when f or g has. */
  or(f: number, g: number): number {
    return this.#combine(OR, f, g);
  }

  /** The node that has failed when both f and g have. */
  and(f: number, g: number): number {
    return this.#combine(AND, f, g);
  }

  #combine(operator: number, f: number, g: number): number {
    this.#pending.length = 0;
    let result = this.#find(operator, f, g);
    while (result !== OVER_BUDGET && this.#pending.length > 0) result = this.#proceed(operator, result);
    return result;
  }

  /**
   * Takes the innermost pending step further, `found` being UNKNOWN when it was just begun, else the half
   * that it waited for.
   */
  #proceed(operator: number, found: number): number {
    const store = this.#store;
    const { items, length } = this.#pending;
    const at = length - STRIDE;
    const f = items[at]!;
    const g = items[at + 1]!;
    const level = items[at + 2]!;
    const low = items[at + 3]!;
    if (found === UNKNOWN) return this.#find(operator, store.lowAt(f, level), store.lowAt(g, level));
    if (low === UNKNOWN) {
      items[at + 3] = found;
      return this.#find(operator, store.highAt(f, level), store.highAt(g, level));
    }
    this.#pending.length = at;
    const result = store.node(level, low, found);
    if (result !== OVER_BUDGET) this.#remember(operator, f, g, result);
    return result;
  }

  /** The result where it follows at once or is remembered; else begins a step and returns UNKNOWN. */
  #find(operator: number, f: number, g: number): number {
    const smaller = Math.min(f, g);
    const larger = Math.max(f, g);
    if (smaller === larger) return smaller;
    if (smaller === WORKS) return operator === OR ? larger : WORKS;
    if (smaller === FAILED) return operator === OR ? FAILED : larger;
    const key = 2 * larger + operator;
    const at = slot(smaller, key, this.#cache.length);
    if (this.#cache[at] === smaller && this.#cache[at + 1] === key) return this.#cache[at + 2]!;
    return this.#begin(f, g);
  }

  #begin(f: number, g: number): number {
    if (this.#stepsLeft-- <= 0) return OVER_BUDGET;
    const level = Math.min(this.#store.level(f), this.#store.level(g));
    this.#pending.push(f);
    this.#pending.push(g);
    this.#pending.push(level);
    this.#pending.push(UNKNOWN);
    return UNKNOWN;
  }

  #remember(operator: number, f: number, g: number, result: number): void {
    if (STRIDE * this.#store.count > this.#cache.length) this.#grow();
    this.#put(Math.min(f, g), 2 * Math.max(f, g) + operator, result);
  }

  #put(smaller: number, key: number, result: number): void {
    const at = slot(smaller, key, this.#cache.length);
    this.#cache[at] = smaller;
    this.#cache[at + 1] = key;
    this.#cache[at + 2] = result;
  }

  #grow(): void {
    const old = this.#cache;
    this.#cache = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}

/** Where in a table of `length` entries a pair of keys belongs. */
function slot(smaller: number, key: number, length: number): number {
  const mixed = Math.imul(smaller, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) * STRIDE) & (length - 1);
}
