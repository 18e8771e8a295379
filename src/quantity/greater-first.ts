/** What differs less differs by rounding. */
const DIGITS = 12;

/** Sorts figures in descending order; equal but for rounding, they stay in the order that they are in. */
export function greaterFirst<T>(items: readonly T[], figureOf: (item: T) => number): T[] {
  const ranked = items.map((item) => ({ item, rank: Number(figureOf(item).toPrecision(DIGITS)) }));
  return ranked.sort((a, b) => b.rank - a.rank).map(({ item }) => item);
}
