import { parseDecimal, toWhole } from './decimal.js';
import { type Parsed, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';

/** The whole numbers that are accepted, both ends included; `max` may be Infinity. */
interface WholeNumberRange {
  min: number;
  max: number;
}

/** Reads a whole number in a range; `3`, `3.0` and `1e6` are whole. */
export function parseWholeNumber(text: string, range: WholeNumberRange): Parsed<number> {
  const trimmed = text.trim();
  const decimal = parseDecimal(trimmed);
  const whole = decimal && toWhole(decimal);
  if (whole === undefined) return unparsed(`${quote(trimmed)} is not a whole number`, hint(trimmed, range));
  const value = Number(whole);
  if (value < range.min) return unparsed(`${quote(trimmed)} is less than ${range.min}`, hint(trimmed, range));
  if (value > range.max) return unparsed(`${quote(trimmed)} is more than ${range.max}`, hint(trimmed, range));
  return parsed(value);
}

function hint(text: string, { min, max }: WholeNumberRange): string {
  const ungrouped = text.replace(/(?<=\d)[,_ ](?=\d{3}(?!\d))/g, '');
  const value = Number(ungrouped);
  if (/^\d{1,15}$/.test(ungrouped) && ungrouped !== text && value >= min && value <= max)
    return `write ${ungrouped}`;
  return max === Infinity
    ? `write a whole number of ${min} or more`
    : `write a whole number from ${min} to ${max}`;
}
