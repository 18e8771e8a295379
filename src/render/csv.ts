import type { Digest } from './digest.js';

/** What makes a spreadsheet read a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The records of a digest as comma-separated values (RFC 4180): a header, a line per record, CR LF after each. Unknown is
 * an empty field; a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function renderCsv({ records: { columns, rows } }: Pick<Digest, 'records'>): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
