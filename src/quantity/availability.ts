import {
  compare,
  complement,
  type Decimal,
  decimalOf,
  formatDecimal,
  parseDecimal,
  scaleDown,
  toNumber,
  toWhole,
} from './decimal.js';
import { type Parsed, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';
import { decimalComma, percentWord, respell, type Slip, suggest } from './suggest.js';

/** An availability with its complement, each the nearest double: 1 - 1e-20 alone would keep no digit of the 1e-20. */
export interface Availability {
  availability: number;
  unavailability: number;
}

/** A number and what follows it: nothing, `%` or nines. */
interface Form {
  number: Decimal;
  unit: string;
}

const FORM = /^(\S+?)\s*(%|nines?)?$/;
const FALLBACK = 'write 99.9%, 0.999 or 3 nines';
const MOST_NINES = 300;
const SLIPS: readonly Slip[] = [decimalComma, percentWord, [/(\d)\s*(?:9s|nines?)$/i, '$1 nines']];
const zero = decimalOf(0);
const one = decimalOf(1);

/**
 * Reads an availability: a percentage (`99.95%`), a number from 0 to 1 (a fraction) or from 50 to 100 (a percentage), or
 * nines (`4 nines`, `3.5 nines`: unavailability 10^-n, n up to 300). Between 1 and 50 a number alone is refused.
 */
export function parseAvailability(text: string): Parsed<Availability> {
  const trimmed = text.trim();
  const form = readForm(trimmed);
  return form ? fromForm(trimmed, form) : unparsed(`${quote(trimmed)} is not an availability`, hint(trimmed));
}

function readForm(text: string): Form | undefined {
  const match = FORM.exec(text);
  const number = match && parseDecimal(match[1]!);
  return number ? { number, unit: match[2] ?? '' } : undefined;
}

function fromForm(text: string, { number, unit }: Form): Parsed<Availability> {
  if (unit.startsWith('nine')) return fromNines(text, number);
  return unit === '%' ? fromFraction(text, scaleDown(number, 2)) : fromBareNumber(text, number);
}

function hint(text: string): string {
  return suggest([respell(text, SLIPS)], isAvailability, FALLBACK);
}

function isAvailability(text: string): boolean {
  const form = readForm(text);
  return form !== undefined && fromForm(text, form).ok;
}

function fromBareNumber(text: string, number: Decimal): Parsed<Availability> {
  if (compare(number, one) <= 0) return fromFraction(text, number);
  if (compare(number, decimalOf(50)) >= 0) return fromFraction(text, scaleDown(number, 2));
  const plain = formatDecimal(number);
  const readings = [`${plain}%`, formatDecimal(scaleDown(number, 2))];
  // Nobody promises ten nines, but many mean five of them by a lone 5.
  const choice =
    compare(number, decimalOf(10)) < 0 ? `${readings.join(', ')} or ${plain} nines` : readings.join(' or ');
  return unparsed(
    `${quote(text)} is neither a fraction from 0 to 1 nor a percentage from 50 to 100`,
    `write ${choice}`,
  );
}

function fromFraction(text: string, fraction: Decimal): Parsed<Availability> {
  if (compare(fraction, zero) < 0) return unparsed(`${quote(text)} is below 0 %`, FALLBACK);
  if (compare(fraction, one) > 0) return unparsed(`${quote(text)} is above 100 %`, FALLBACK);
  return parsed({ availability: toNumber(fraction), unavailability: toNumber(complement(fraction)) });
}

/** Unavailability is 10^-n; for a whole n both sides are rounded once, from the exact decimals. */
function fromNines(text: string, number: Decimal): Parsed<Availability> {
  if (compare(number, zero) <= 0 || compare(number, decimalOf(MOST_NINES)) > 0) {
    return unparsed(`${quote(text)} is not above 0 and up to ${MOST_NINES} nines`, FALLBACK);
  }
  const nines = toNumber(number);
  if (toWhole(number) === undefined) {
    return parsed({ availability: -Math.expm1(-nines * Math.LN10), unavailability: 10 ** -nines });
  }
  const unavailability = { digits: 1n, scale: nines };
  return parsed({
    availability: toNumber(complement(unavailability)),
    unavailability: toNumber(unavailability),
  });
}
