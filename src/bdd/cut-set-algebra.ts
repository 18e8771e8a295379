import { IntList } from './int-list.js';
import { NodeStore, OVER_BUDGET } from './node-store.js';
import { ResultTable, UNKNOWN } from './result-table.js';

/** The family without any set: nothing makes it fail. */
export const NO_SET = 0;

/** The family of the empty set alone: it has failed already. */
export const EMPTY_SET = 1;

/** More than any order can be. */
export const NO_LIMIT = 2 ** 28;

const UNION = 0;
const PRODUCT = 1;
const WITHOUT = 2;
const OPERATIONS = 3;

/** A pending step: operation, f, g, limit, level, how many parts are found, and two of them. */
const FRAME = 8;

/** How much cut sets may cost. */
export interface CutSetBudget {
  /** Pairs of families that operations look at. */
  readonly steps: number;
  /** Nodes of families that come to exist on the way, each some 44 bytes. */
  readonly nodes: number;
}

/**
 * Families of minimal sets as zero-suppressed decision diagrams in a NodeStore: `high` are the sets with the variable of
 * a level, without it, `low` those without; no set contains another of its family. Every variable has an order, which is
 * what it adds to that of a set. Operations run on an explicit stack; when the budget is used up they give OVER_BUDGET.
 *
 * Minato, "Zero-suppressed BDDs for set manipulation in combinatorial problems", Proc. 30th DAC (1993) 272–277;
 * Rauzy, "Mathematical foundations of minimal cutsets", IEEE Trans. Reliability 50 (2001) 389–396.
 */
export class CutSetAlgebra {
  readonly store: NodeStore;
  readonly #orders: ArrayLike<number>;
  #stepsLeft: number;
  readonly #known = new ResultTable();
  readonly #pending = new IntList();
  /** Per node: the least and the greatest order of a set. */
  readonly #least = new IntList();
  readonly #greatest = new IntList();

  /** @param orders per level, at least 1 each. */
  constructor(orders: ArrayLike<number>, { steps, nodes }: CutSetBudget) {
    this.store = new NodeStore(nodes);
    this.#orders = orders;
    this.#stepsLeft = steps;
    this.#least.pushAll(Int32Array.of(NO_LIMIT, 0), 2);
    this.#greatest.pushAll(Int32Array.of(-1, 0), 2);
  }

  /** How many more steps may be taken. */
  get stepsLeft(): number {
    return Math.max(0, this.#stepsLeft);
  }

  /** The least order of a set in a family; NO_LIMIT where there is none. */
  leastOrder(family: number): number {
    return this.#least.items[family]!;
  }

  /** The family of one set with one variable. */
  single(level: number): number {
    return this.#node(level, NO_SET, EMPTY_SET);
  }

  /** The minimal ones among the sets of f and of g. */
  union(f: number, g: number): number {
    return this.#run(UNION, f, g, NO_LIMIT);
  }

  /** The minimal ones among the unions of a set of f and a set of g, of an order up to `limit`. */
  product(f: number, g: number, limit: number): number {
    return this.#run(PRODUCT, f, g, limit);
  }

  #run(operation: number, f: number, g: number, limit: number): number {
    this.#pending.length = 0;
    let result = this.#find(operation, f, g, limit);
    while (result !== OVER_BUDGET && this.#pending.length > 0) result = this.#proceed(result);
    return result;
  }

  /** The result where it follows at once or is remembered; else begins a step and returns UNKNOWN. */
  #find(operation: number, f: number, g: number, limit: number): number {
    if (operation === WITHOUT) return this.#findWithout(f, g);
    if (operation === UNION) {
      if (f === g || g === NO_SET) return f;
      if (f === NO_SET) return g;
      if (f === EMPTY_SET || g === EMPTY_SET) return EMPTY_SET;
      return f > g ? this.#recall(UNION, f, g, 0) : this.#recall(UNION, g, f, 0);
    }
    return this.#findProduct(Math.max(f, g), Math.min(f, g), limit);
  }

  /** What is left of f when every set that contains one of g is taken away. */
  #findWithout(f: number, g: number): number {
    if (f === NO_SET || g === EMPTY_SET) return NO_SET;
    // No other family has the empty set.
    if (f === EMPTY_SET || g === NO_SET) return f;
    const level = this.store.level(f);
    let other = g;
    while (this.store.level(other) < level) other = this.store.low(other);
    if (other === NO_SET) return f;
    if (f === other) return NO_SET;
    return this.#recall(WITHOUT, f, other, 0);
  }

  #findProduct(f: number, g: number, limit: number): number {
    const least = this.#least.items;
    const greatest = this.#greatest.items;
    if (g === NO_SET || least[f]! > limit || least[g]! > limit) return NO_SET;
    const other = f === g ? EMPTY_SET : g;
    const isFree = greatest[f]! + greatest[other]! <= limit;
    if (other === EMPTY_SET && isFree) return f;
    return this.#recall(PRODUCT, f, other, isFree ? NO_LIMIT : limit);
  }

  #recall(operation: number, f: number, g: number, limit: number): number {
    const key = OPERATIONS * limit + operation;
    const known = this.#known.get(f, g, key);
    if (known !== UNKNOWN) return known;
    if (this.#stepsLeft-- <= 0) return OVER_BUDGET;
    this.#begin(operation, f, g, limit);
    return UNKNOWN;
  }

  #begin(operation: number, f: number, g: number, limit: number): void {
    const pending = this.#pending;
    pending.push(operation);
    pending.push(f);
    pending.push(g);
    pending.push(limit);
    pending.push(Math.min(this.store.level(f), this.store.level(g)));
    pending.push(-1);
    pending.push(0);
    pending.push(0);
  }

  /** Takes the innermost pending step further with the part that it waited for; UNKNOWN when it was just begun. */
  #proceed(found: number): number {
    const { items, length } = this.#pending;
    const at = length - FRAME;
    const done = ++items[at + 5]!;
    if (done > 0 && done < 3) items[at + 5 + done] = found;
    const next = items[at] === PRODUCT ? this.#nextOfProduct(at, done, found) : this.#next(at, done, found);
    return next === undefined ? this.#finish(at, found) : next;
  }

  /** Without the variable, with it, and of those with it what the others leave. */
  #next(at: number, done: number, found: number): number | undefined {
    const { items } = this.#pending;
    const operation = items[at]!;
    const f = items[at + 1]!;
    const g = items[at + 2]!;
    const level = items[at + 4]!;
    const low = items[at + 6]!;
    const lowOfG = this.store.lowAt(g, level);
    if (done === 0) return this.#find(operation, this.store.lowAt(f, level), lowOfG, 0);
    if (done === 1)
      return this.#find(
        operation,
        this.#highAt(f, level),
        operation === UNION ? this.#highAt(g, level) : lowOfG,
        0,
      );
    if (done === 2) return this.#find(WITHOUT, found, operation === UNION ? low : this.#highAt(g, level), 0);
    return undefined;
  }

  /** f·g = f₀·g₀ + x·(f₁·(g₀ + g₁) + f₀·g₁) without what f₀·g₀ contains already. */
  #nextOfProduct(at: number, done: number, found: number): number | undefined {
    const { items } = this.#pending;
    const f = items[at + 1]!;
    const g = items[at + 2]!;
    const limit = items[at + 3]!;
    const level = items[at + 4]!;
    const left = limit === NO_LIMIT ? NO_LIMIT : limit - this.#orders[level]!;
    const low = this.store.lowAt(f, level);
    const lowOfG = this.store.lowAt(g, level);
    const highOfG = this.#highAt(g, level);
    switch (done) {
      case 0:
        return this.#find(PRODUCT, low, lowOfG, limit);
      case 1:
        return this.#find(UNION, lowOfG, highOfG, 0);
      case 2:
        return this.#find(PRODUCT, this.#highAt(f, level), found, left);
      case 3:
        items[at + 7] = found;
        return this.#find(PRODUCT, low, highOfG, left);
      case 4:
        return this.#find(UNION, items[at + 7]!, found, 0);
      case 5:
        return this.#find(WITHOUT, found, items[at + 6]!, 0);
      default:
        return undefined;
    }
  }

  #finish(at: number, high: number): number {
    const { items } = this.#pending;
    const operation = items[at]!;
    const f = items[at + 1]!;
    const g = items[at + 2]!;
    const limit = items[at + 3]!;
    const level = items[at + 4]!;
    const low = items[at + 6]!;
    this.#pending.length = at;
    const result = this.#node(level, low, high);
    if (result === OVER_BUDGET) return OVER_BUDGET;
    this.#known.fit(this.store.count);
    this.#known.set(f, g, OPERATIONS * limit + operation, result);
    return result;
  }

  #highAt(family: number, level: number): number {
    return this.store.level(family) === level ? this.store.high(family) : NO_SET;
  }

  #node(level: number, low: number, high: number): number {
    if (high === NO_SET) return low;
    const node = this.store.node(level, low, high);
    if (node !== this.#least.length) return node;
    const order = this.#orders[level]!;
    this.#least.push(Math.min(this.#least.items[low]!, this.#least.items[high]! + order));
    this.#greatest.push(Math.max(this.#greatest.items[low]!, this.#greatest.items[high]! + order));
    return node;
  }
}
