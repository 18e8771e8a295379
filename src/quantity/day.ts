import { type Parsed, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';

/** Reads a day as ISO 8601 writes it, such as 2026-01-31; days compare as texts. */
export function parseDay(text: string): Parsed<string> {
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text);
  return valid ? parsed(text) : unparsed(`${quote(text)} is not a date`, 'write it as 2026-01-31');
}

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
