import { formatSignificant } from '../../quantity/format-significant.js';

/** Closer to 1 than this is float noise. */
const NOISE = 1e-12;

/** A share from 0 to 1 in percent to two digits, above 99 % to one decimal, and cut there: only all of it is `100 %`. */
export function shareText(share: number): string {
  const percent = 100 * share;
  if (share >= 1 - NOISE) return '100 %';
  return `${percent >= 99 ? Math.floor(10 * percent) / 10 : formatSignificant(percent, 2)} %`;
}
