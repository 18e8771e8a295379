/** An exact decimal number: digits / 10^scale; scale is a whole number, never negative. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** A number as YAML 1.2's core schema writes it: `0.5`, `.5`, `5.`, `1e-3`. */
const NUMBER = /^([-+]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:e([-+]?\d+))?$/i;
const LONGEST_TEXT = 64;
/** Beyond 10^±300 a double would soon overflow or lose digits. */
const LARGEST_MAGNITUDE = 300;
const LARGEST_EXPONENT = 400;

/**
 * Reads a decimal number exactly; undefined where the text is not one, is longer than 64 characters, or is not zero and
 * lies beyond 10^±300, so that `toNumber` neither overflows nor underflows.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = text.length <= LONGEST_TEXT ? NUMBER.exec(text) : null;
  if (!match) return undefined;
  const [, sign, whole = '', places = '', bare = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const decimals = places + bare;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const number = withScale(digits, decimals.length - exponent);
  return Math.abs(magnitude(number)) <= LARGEST_MAGNITUDE ? number : undefined;
}

/** The nearest double: one rounding, done by the reading of a decimal literal. */
export function toNumber(number: Decimal): number {
  return Number(`${number.digits}e-${number.scale}`);
}

/** 1 - number, exactly. */
export function complement(number: Decimal): Decimal {
  return { digits: 10n ** BigInt(number.scale) - number.digits, scale: number.scale };
}

/** number / 10^places, exactly; two places turn a percentage into a fraction. */
export function scaleDown(number: Decimal, places: number): Decimal {
  return { digits: number.digits, scale: number.scale + places };
}

/** number * factor, exactly. */
export function multiply(number: Decimal, factor: bigint): Decimal {
  return { digits: number.digits * factor, scale: number.scale };
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = digitsAt(a, scale) - digitsAt(b, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The whole number that it is, or undefined where it has a fraction. */
export function toWhole(number: Decimal): bigint | undefined {
  const one = 10n ** BigInt(number.scale);
  return number.digits % one === 0n ? number.digits / one : undefined;
}

/** A whole number as a decimal. */
export function decimalOf(whole: number): Decimal {
  return { digits: BigInt(whole), scale: 0 };
}

/** Writes it out with all its decimals, without trailing zeros or an exponent. */
export function formatDecimal(number: Decimal): string {
  const digits = (number.digits < 0n ? -number.digits : number.digits)
    .toString()
    .padStart(number.scale + 1, '0');
  const point = digits.length - number.scale;
  const decimals = digits.slice(point).replace(/0+$/, '');
  return `${number.digits < 0n ? '-' : ''}${digits.slice(0, point)}${decimals && '.'}${decimals}`;
}

function withScale(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function digitsAt(number: Decimal, scale: number): bigint {
  return number.digits * 10n ** BigInt(scale - number.scale);
}

/** The power of ten of the first digit; 0 for zero. */
function magnitude(number: Decimal): number {
  if (number.digits === 0n) return 0;
  return number.digits.toString().replace('-', '').length - 1 - number.scale;
}
