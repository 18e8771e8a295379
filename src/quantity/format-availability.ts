import { complement, type Decimal } from './decimal.js';

/** Beyond this many decimals nobody counts the nines any more. */
export const MOST_DECIMALS = 12;
/** What lies beyond this many digits is float noise: 1e-4 must not become 1.1e-4 for the last bit of a product. */
const TRUSTED_DIGITS = 12;

/**
 * Writes an availability in percent with as many decimals as show two significant digits of its unavailability, cut,
 * never rounded up: `99.979 %`, `99.99990 %`; beyond 12 decimals `1 - 3.0e-24`. Only an unavailability of 0 is `100 %`.
 * The upper end of an interval is rounded `up`, so that what is written contains it.
 */
export function formatAvailability(unavailability: number, direction: 'down' | 'up' = 'down'): string {
  if (!(unavailability >= 0)) throw new RangeError(`an unavailability is not negative: ${unavailability}`);
  if (unavailability === 0) return '100 %';
  const up = direction === 'up';
  // Two digits of the unavailability would cut an availability this small to 0.
  if (unavailability > 0.99)
    return percent(twoDigits(Math.max(0, 1 - unavailability), up ? Math.ceil : Math.floor));
  const q = twoDigits(unavailability, up ? Math.floor : Math.ceil);
  return q.scale - 2 <= MOST_DECIMALS ? percent(complement(q)) : `1 - ${scientific(q)}`;
}

/** Rounds a number below 1 to two significant digits: digits from 10 to 99. */
function twoDigits(value: number, round: (digits: number) => number): Decimal {
  const [mantissa, exponent] = value.toExponential(TRUSTED_DIGITS - 1).split('e') as [string, string];
  const digits = round(Number(mantissa.replace('.', '')) / 10 ** (TRUSTED_DIGITS - 2));
  const scale = 1 - Number(exponent);
  return digits < 100 ? { digits: BigInt(digits), scale } : { digits: 10n, scale: scale - 1 };
}

function percent({ digits, scale }: Decimal): string {
  const decimals = scale - 2;
  if (digits === 0n || decimals > MOST_DECIMALS) return '0 %';
  if (decimals <= 0) return `${digits * 10n ** BigInt(-decimals)} %`;
  const text = digits.toString().padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)} %`;
}

function scientific({ digits, scale }: Decimal): string {
  const [first, second] = digits.toString();
  return `${first}.${second}e${1 - scale}`;
}
