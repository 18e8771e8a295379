/**
 * A partition of 0 .. size-1 that starts as singletons and only coarsens; each operation costs nearly
 * constant time.
 */
export class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The member that stands for the set that `item` is in. */
  find(item: number): number {
    const parent = this.#parent;
    let current = item;
    while (parent[current] !== current) {
      parent[current] = parent[parent[current]!]!;
      current = parent[current]!;
    }
    return current;
  }

  /** Makes the sets of both items one set. */
  union(one: number, other: number): void {
    this.#parent[this.find(one)] = this.find(other);
  }
}
