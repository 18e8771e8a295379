import { cellsOf } from '../../diagnostics/cells.js';
import { ellipsis } from '../../diagnostics/line-piece.js';
import { printable } from '../../diagnostics/printable.js';
import { textWidth } from '../../diagnostics/text-width.js';
import { shorten } from './shorten.js';

/** Enough UTF-16 units to look at per column. */
const UNITS_PER_COLUMN = 4;

/**
 * Makes names fit so many columns, beside or below each other: cuts them at their ends, and those that begin alike at their
 * beginnings, so that `journey-number-1` and `journey-number-2` do not both become `journey-num…`.
 */
export function shortTitles(names: readonly string[], width: number, ascii: boolean): string[] {
  const cut = names.map((name) => shorten(name, width, ascii));
  const counts = new Map<string, number>();
  // A name that stands there twice is the same both times.
  for (const title of new Map(names.map((name, index) => [name, cut[index]!])).values())
    counts.set(title, (counts.get(title) ?? 0) + 1);
  return cut.map((title, index) => (counts.get(title) === 1 ? title : endOf(names[index]!, width, ascii)));
}

/** The end of a text that fits, after an ellipsis where that is not all. */
function endOf(text: string, width: number, ascii: boolean): string {
  const whole = printable(text, ascii).replace(/ +$/, '');
  if (textWidth(whole) <= width) return whole;
  // Half of a pair is no character.
  const last = whole.slice(-width * UNITS_PER_COLUMN).replace(/^[\udc00-\udfff]/, '');
  let room = width - ellipsis(ascii).length;
  const kept: string[] = [];
  for (const cell of cellsOf(last, ascii).reverse()) {
    room -= cell.width;
    if (room < 0) break;
    kept.push(cell.text);
  }
  return ellipsis(ascii) + kept.reverse().join('');
}
