import { ellipsis, pieceFrom } from '../../diagnostics/line-piece.js';
import { printable } from '../../diagnostics/printable.js';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text from outside made to fit: control characters become visible, blanks at the end go, and what is wider than `width`
 * columns is cut.
 */
export function shorten(text: string, width: number, ascii: boolean): string {
  const shown = printable(text, ascii).replace(/ +$/, '');
  if (PLAIN.test(shown) && shown.length <= width) return shown;
  const { cells, cutRight } = pieceFrom(shown, 0, { room: width, ascii });
  return cells.map((cell) => cell.text).join('') + (cutRight ? ellipsis(ascii) : '');
}
