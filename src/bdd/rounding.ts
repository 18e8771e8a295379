/** One unit in the last place, relative: twice the largest relative error of one rounded operation. */
const UNIT = 2 ** -52;

/**
 * An upper bound of the exact value of a figure that was computed in `operations` rounded sums and products of
 * numbers that are not negative. Each rounds by at most 2^-53 of its result, or by half the smallest number where that
 * is subnormal, and factors are at most 1; twice that is added, which covers the rounding here too.
 */
export function roundedUp(computed: number, operations: number): number {
  return Math.min(1, computed + computed * operations * UNIT + operations * Number.MIN_VALUE);
}

/** A lower bound of the exact value of such a figure, at least 0; see `roundedUp`. */
export function roundedDown(computed: number, operations: number): number {
  return Math.max(0, computed - computed * operations * UNIT - operations * Number.MIN_VALUE);
}
