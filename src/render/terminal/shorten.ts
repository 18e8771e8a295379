import { ellipsis, pieceFrom } from '../../diagnostics/line-piece.js';

const PLAIN = /^[\x20-\x7e]*$/;

/** A text from outside made to fit: control characters become visible, and what is wider than `width` columns is cut. */
export function shorten(text: string, width: number, ascii: boolean): string {
  if (PLAIN.test(text) && text.length <= width) return text;
  const { cells, cutRight } = pieceFrom(text, 0, { room: width, ascii });
  return cells.map((cell) => cell.text).join('') + (cutRight ? ellipsis(ascii) : '');
}
