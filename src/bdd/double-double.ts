/**
 * A mutable number hi + lo with about 32 significant digits, |lo| at most half a unit in the last place of
 * hi.
 */
export interface DoubleDouble {
  hi: number;
  lo: number;
}

const SPLIT = 2 ** 27 + 1;

/**
 * What rounding lost of a product: x·y = product + roundingOfProduct(x, y, product), exactly, unless it
 * under- or overflows. Dekker, "A floating-point technique for extending the available precision", Numer.
 * Math. 18 (1971).
 */
export function roundingOfProduct(x: number, y: number, product: number): number {
  const xBig = x * SPLIT;
  const xHigh = xBig - (xBig - x);
  const xLow = x - xHigh;
  const yBig = y * SPLIT;
  const yHigh = yBig - (yBig - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** The quotient x / y. */
export function divide(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const hi = x.hi / y.hi;
  const product = hi * y.hi;
  const remainder = x.hi - product - roundingOfProduct(hi, y.hi, product) + x.lo - hi * y.lo;
  return { hi, lo: remainder / y.hi };
}

/**
 * Multiplies `term` in place by count · ratio / divisor, where count and divisor are whole numbers below
 * 2^53.
 */
export function scale(term: DoubleDouble, count: number, ratio: DoubleDouble, divisor: number): void {
  const counted = term.hi * count;
  const countedLow = roundingOfProduct(term.hi, count, counted) + term.lo * count;
  const product = counted * ratio.hi;
  const productLow =
    roundingOfProduct(counted, ratio.hi, product) + counted * ratio.lo + countedLow * ratio.hi;
  const quotient = product / divisor;
  const back = quotient * divisor;
  const quotientLow = (product - back - roundingOfProduct(quotient, divisor, back) + productLow) / divisor;
  term.hi = quotient + quotientLow;
  term.lo = quotient - term.hi + quotientLow;
}

/** Adds `term` to `sum` in place; both at least 0. */
export function accumulate(sum: DoubleDouble, term: DoubleDouble): void {
  const hi = sum.hi + term.hi;
  const larger = Math.max(sum.hi, term.hi);
  const low = larger - hi + Math.min(sum.hi, term.hi) + sum.lo + term.lo;
  sum.hi = hi + low;
  sum.lo = hi - sum.hi + low;
}
