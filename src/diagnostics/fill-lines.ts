import { textWidth } from './text-width.js';

/** A part of a line that is never broken: what stands before it where it does not begin a line, and how it is coloured. */
export interface Piece {
  text: string;
  gap: string;
  /** Colours it without changing its width. */
  paint?: (text: string) => string;
}

/** Longer lines are hard to read, however wide the screen. */
export const LONGEST_LINE = 100;

/** Blanks, but not those between a number and its per cent sign. */
const BREAK = /((?<!\d) +| +(?!%(?:[\s.,;:)]|$)))/;

/** The words of a text, with the blanks between them; the first stands after what is told. */
export function wordsOf(text: string, gap = ' '): Piece[] {
  const parts = text.split(BREAK);
  return parts.flatMap((word, index) => {
    if (index % 2 === 1 || word === '') return [];
    return [{ text: word, gap: index === 0 ? gap : parts[index - 1]! }];
  });
}

/**
 * Puts pieces into lines of at most so many columns, and never more than 100 where they are limited; all but the first are
 * indented. A piece that is wider stands alone.
 */
export function fillLines(pieces: readonly Piece[], columns: number, indent: string): string[] {
  const room = columns === Infinity ? columns : Math.min(columns, LONGEST_LINE);
  const lines: string[] = [];
  let width = 0;
  for (const { text, gap, paint = (plain: string) => plain } of pieces) {
    const longer = width + textWidth(gap + text);
    if (lines.length > 0 && longer <= room) {
      lines[lines.length - 1] += gap + paint(text);
      width = longer;
    } else {
      const start = lines.length === 0 ? '' : indent;
      lines.push(start + paint(text));
      width = textWidth(start + text);
    }
  }
  return lines;
}
