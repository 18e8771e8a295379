/** Not a node: a result that is not known, or still to be found. */
export const UNKNOWN = -2;

const STRIDE = 4;
const FIRST_SIZE = 1024;

/**
 * Remembers results of operations under two operands, the first not 0, and a key; a result may be forgotten, as each has
 * one place that others want too.
 */
export class ResultTable {
  /** Per slot: the operands, the key, the result; 0 first marks an empty slot. */
  #slots = new Int32Array(STRIDE * FIRST_SIZE);

  /** The result; UNKNOWN where there is none. */
  get(f: number, g: number, key: number): number {
    const slots = this.#slots;
    const at = place(f, g, key, slots.length);
    return slots[at] === f && slots[at + 1] === g && slots[at + 2] === key ? slots[at + 3]! : UNKNOWN;
  }

  /** Remembers a result. */
  set(f: number, g: number, key: number, result: number): void {
    const slots = this.#slots;
    const at = place(f, g, key, slots.length);
    slots[at] = f;
    slots[at + 1] = g;
    slots[at + 2] = key;
    slots[at + 3] = result;
  }

  /** Grows until there are as many places as `count`. */
  fit(count: number): void {
    while (STRIDE * count > this.#slots.length) {
      const old = this.#slots;
      this.#slots = new Int32Array(2 * old.length);
      for (let at = 0; at < old.length; at += STRIDE) {
        if (old[at] !== 0) this.set(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!);
      }
    }
  }
}

/** Where in a table of `length` entries something belongs. */
function place(f: number, g: number, key: number, length: number): number {
  const mixed = Math.imul(f, 0x9e3779b1) ^ Math.imul(g, 0x85ebca6b) ^ Math.imul(key, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) * STRIDE) & (length - 1);
}
