import { complement, formatDecimal, multiply, parseDecimal } from './decimal.js';
import { formatAvailability, MOST_DECIMALS } from './format-availability.js';

/** Far more than anybody promises; further digits come from `3.5 nines` or from arithmetic. */
const MOST_DIGITS = 6;

/** Writes a target as people write it, all its decimals and no padding: `99.95 %`; others like any availability. */
export function formatTarget(unavailability: number): string {
  const q = parseDecimal(`${Number(unavailability.toPrecision(12))}`);
  if (!q || q.digits.toString().replace(/0+$/, '').length > MOST_DIGITS || q.scale - 2 > MOST_DECIMALS) {
    return formatAvailability(unavailability);
  }
  return `${formatDecimal(multiply(complement(q), 100n))} %`;
}
