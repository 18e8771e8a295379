/** Lists that stay empty share it: a hundred thousand small graphs have a million lists. */
const EMPTY = new Int32Array(0);
const FEWEST = 16;

/** A list of 32-bit integers that grows by doubling. */
export class IntList {
  items = EMPTY;
  length = 0;

  /** Appends one integer. */
  push(item: number): void {
    if (this.length === this.items.length) this.#grow(this.length + 1);
    this.items[this.length++] = item;
  }

  /** Appends the first `count` integers of an array. */
  pushAll(source: Int32Array, count: number): void {
    const length = this.length + count;
    if (length > this.items.length) this.#grow(length);
    this.items.set(source.subarray(0, count), this.length);
    this.length = length;
  }

  /** Removes and returns the last integer; the list must not be empty. */
  pop(): number {
    return this.items[--this.length]!;
  }

  /** A copy of exactly the right length. */
  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }

  #grow(needed: number): void {
    const grown = new Int32Array(Math.max(needed, FEWEST, 2 * this.items.length));
    grown.set(this.items);
    this.items = grown;
  }
}
