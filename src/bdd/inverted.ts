/** Where each value stands: items[first[v]] .. items[first[v + 1] - 1]. */
export interface Inverted {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** Turns arrays of values 0 .. count − 1 round: per value all indices at which it stands in any of them. */
export function inverted(count: number, arrays: readonly Int32Array[]): Inverted {
  const first = new Int32Array(count + 1);
  for (const values of arrays) for (const value of values) first[value + 1]!++;
  for (let value = 0; value < count; value++) first[value + 1]! += first[value]!;
  const next = first.slice();
  const items = new Int32Array(first[count]!);
  for (const values of arrays) for (let i = 0; i < values.length; i++) items[next[values[i]!]!++] = i;
  return { first, items };
}
