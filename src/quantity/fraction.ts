import {
  compare,
  type Decimal,
  decimalOf,
  formatDecimal,
  parseDecimal,
  scaleDown,
  toNumber,
} from './decimal.js';
import { type Parsed, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';
import { decimalComma, percentWord, respell, suggest } from './suggest.js';

const FORM = /^(\S+?)\s*(%)?$/;
const FALLBACK = 'write 5% or 0.05';
const zero = decimalOf(0);
const one = decimalOf(1);

/** Reads a share or an unavailability, `5%` or a number from 0 to 1 such as `1e-5`, as the nearest double. */
export function parseFraction(text: string): Parsed<number> {
  const trimmed = text.trim();
  const fraction = readFraction(trimmed);
  if (!fraction)
    return unparsed(`${quote(trimmed)} is not a number from 0 to 1 or a percentage`, hint(trimmed));
  if (compare(fraction, zero) < 0) return unparsed(`${quote(trimmed)} is below 0`, FALLBACK);
  if (compare(fraction, one) > 0)
    return unparsed(`${quote(trimmed)} is above 1`, hintAboveOne(trimmed, fraction));
  return parsed(toNumber(fraction));
}

function readFraction(text: string): Decimal | undefined {
  const match = FORM.exec(text);
  const number = match ? parseDecimal(match[1]!) : undefined;
  return number && match?.[2] ? scaleDown(number, 2) : number;
}

function hint(text: string): string {
  return suggest([respell(text, [decimalComma, percentWord])], isFraction, FALLBACK);
}

function isFraction(text: string): boolean {
  const fraction = readFraction(text);
  return fraction !== undefined && compare(fraction, zero) >= 0 && compare(fraction, one) <= 0;
}

function hintAboveOne(text: string, fraction: Decimal): string {
  if (text.endsWith('%') || compare(fraction, decimalOf(100)) > 0) return FALLBACK;
  return `write ${formatDecimal(fraction)}% or ${formatDecimal(scaleDown(fraction, 2))}`;
}
