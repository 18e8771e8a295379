import { fillLines, wordsOf } from '../../diagnostics/fill-lines.js';
import { printable } from '../../diagnostics/printable.js';
import type { View } from './style.js';

/** What stands before every line but the first. */
export const INDENT = '  ';

/**
 * Breaks a text at blanks into lines of at most the view's width, and never more than 100 columns; all but the first are
 * indented, and that one begins as told. A word that is longer stands alone; a per cent sign stays with its number.
 */
export function wrap(text: string, { width, ascii }: View, start = ''): string[] {
  const [first, ...words] = wordsOf(printable(text, ascii)).map((word) => ({ ...word, gap: ' ' }));
  return fillLines(
    [{ gap: '', text: first === undefined ? start.trimEnd() : start + first.text }, ...words],
    width,
    INDENT,
  );
}
