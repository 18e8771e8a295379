import { leafValues } from './leaf-values.js';
import type { Leaf } from './system.js';

const FEWEST = 64;

/** The two sides of leaves that only ever become more: each is computed once, in arrays with room for others. */
export class UsualValues {
  #fail = new Float64Array(FEWEST);
  #work = new Float64Array(FEWEST);
  #count = 0;

  /** Of all leaves, by index; `leaves` are those of the last time, and perhaps more. */
  of(leaves: readonly Leaf[]): { fail: Float64Array; work: Float64Array } {
    if (leaves.length > this.#count) this.#add(leaves);
    return { fail: this.#fail, work: this.#work };
  }

  #add(leaves: readonly Leaf[]): void {
    if (leaves.length > this.#fail.length) {
      this.#fail = resized(this.#fail, 2 * leaves.length);
      this.#work = resized(this.#work, 2 * leaves.length);
    }
    const { fail, work } = leafValues(leaves.slice(this.#count));
    this.#fail.set(fail, this.#count);
    this.#work.set(work, this.#count);
    this.#count = leaves.length;
  }
}

function resized(values: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(values);
  return larger;
}
