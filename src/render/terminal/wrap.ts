import { printable } from '../../diagnostics/printable.js';
import type { View } from './style.js';
import { textWidth } from './text-width.js';

const INDENT = '  ';
/** Longer lines are hard to read, however wide the screen. */
export const LONGEST_LINE = 100;

/**
 * Breaks a text at spaces into lines of at most the view's width, and never more than 100 columns; all but the first are
 * indented. A word that is longer stands alone.
 */
export function wrap(text: string, { width, ascii }: View): string[] {
  const room = Math.min(width, LONGEST_LINE);
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text, ascii).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > room) {
      lines.push(line);
      line = INDENT + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
