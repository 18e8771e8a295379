import { printable } from '../../diagnostics/printable.js';
import type { View } from './style.js';
import { textWidth } from './text-width.js';

/** What stands before every line but the first. */
export const INDENT = '  ';
/** Longer lines are hard to read, however wide the screen. */
export const LONGEST_LINE = 100;

/** Blanks, but not those between a number and its per cent sign. */
const BREAK = /(?<!\d) +| +(?!%(?:[\s.,;:)]|$))/;

/**
 * Breaks a text at blanks into lines of at most the view's width, and never more than 100 columns; all but the first are
 * indented, and that one begins as told. A word that is longer stands alone; a per cent sign stays with its number.
 */
export function wrap(text: string, { width, ascii }: View, start = ''): string[] {
  const room = Math.min(width, LONGEST_LINE);
  const [first = '', ...words] = printable(text, ascii).split(BREAK).filter(Boolean);
  const lines = [start + first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (textWidth(longer) > room) lines.push(INDENT + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
