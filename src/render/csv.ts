import { printableLines } from '../diagnostics/printable.js';
import type { Digest } from './digest.js';

/** What else may part cells where a file is opened, as `;` does wherever the comma is for decimals: quotes are no help there. */
const SEPARATOR = ';\\t|\\r\\n';

/** Where a spreadsheet would begin to read a formula: at the beginning of a text, or of what it takes for a cell. */
const FORMULA = new RegExp(`(?<=^|[${SEPARATOR}])(?=[\\s"]*[=+\\-@＝＋－＠])|^(?=[\\t\\r])`, 'g');

/**
 * Returns the records of a digest as comma-separated values (RFC 4180): a header, a line per record, CR LF after each. Unknown is
 * an empty field. A text that a spreadsheet would run as a formula gets an apostrophe before it, and likewise what follows a
 * semicolon, a tab, a bar or a line break in it: `a;=1+1` is written `a;'=1+1`. Control characters become visible escapes.
 */
export function renderCsv({ records: { columns, rows } }: Pick<Digest, 'records'>): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printableLines(value).replace(FORMULA, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
