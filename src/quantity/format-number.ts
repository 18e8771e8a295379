import { formatSignificant } from './format-significant.js';

/** Digits of printed numbers: what a pocket calculator takes. */
export const DIGITS = 6;
/** Closer to 1 than this, a number is printed as 1 minus what is left. */
const NEAR_ONE = 0.01;
/** What doubles may be off. */
const NOISE = 1e-13;

/**
 * Writes a number that is calculated on with: what has no more than six digits as it is, anything else rounded to six, zeros at the
 * end included, so that the two can be told apart; what is all but 1 as 1 minus the rest.
 */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  if (Math.abs(value - rounded) <= NOISE * Math.abs(value)) return formatSignificant(value, DIGITS);
  const rest = 1 - value;
  if (rest > 0 && rest < NEAR_ONE) return `(1 − ${formatNumber(rest)})`;
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e6) return value.toExponential(DIGITS - 1).replace('e+', 'e');
  // A decimal shows that it is rounded.
  return size < 1e5 ? value.toPrecision(DIGITS) : value.toFixed(1);
}
