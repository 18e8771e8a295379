import { cellsOf } from './cells.js';
import { columnsOf } from './line-piece.js';

const PLAIN = /^[\x20-\x7e]*$/;

/** Terminal columns that a text without colours takes: wide characters count two, combining ones none. */
export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : columnsOf(cellsOf(text));
}
