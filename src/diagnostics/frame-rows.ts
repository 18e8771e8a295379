import type { DiagnosticStyle } from './diagnostic-style.js';
import type { LineMark } from './line-mark.js';
import { columnsOf, ellipsis, type LinePiece, type PieceOptions, pieceFrom } from './line-piece.js';
import { printable } from './printable.js';

/** What all rows of a frame share. */
export interface FrameLayout extends PieceOptions {
  /** Digits of the largest line number. */
  numberWidth: number;
  style: DiagnosticStyle;
}

/** Columns that the gutter takes besides the digits: a space before, a space, a bar and a space after. */
export const gutterExtra = 4;

/** A numbered line of source, from an offset on. */
export function lineRow(layout: FrameLayout, line: number, text: string, from: number): string {
  const piece = pieceFrom(text, from, layout);
  const cut = ellipsis(layout.ascii);
  const shown = piece.cells.map((cell) => cell.text).join('');
  return row(
    layout,
    String(line),
    `${piece.cutLeft ? cut : ''}${shown}${piece.cutRight ? cut : ''}`.trimEnd(),
  );
}

/** The carets (dashes for a related mark) under a piece of a line and the label beside them, or below where it is too long. */
export function pointerRows(layout: FrameLayout, mark: LineMark, piece: LinePiece): string[] {
  const { ascii, room, style } = layout;
  const { indent, line } = pointer(layout, mark, piece);
  const paint = mark.primary ? style.caret : style.related;
  const label = printable(mark.label, ascii);
  if (label === '') return [row(layout, '', indent + paint(line))];
  const fits = indent.length + line.length + 1 + label.length <= room;
  if (fits) return [row(layout, '', indent + paint(`${line} ${label}`))];
  return [row(layout, '', indent + paint(line)), row(layout, '', paint(label))];
}

/** What stands between two lines of source that do not follow each other. */
export function gapRow({ numberWidth, ascii, style }: FrameLayout): string {
  return style.gutter(ellipsis(ascii).padStart(numberWidth + 1));
}

function pointer({ ascii, room }: FrameLayout, mark: LineMark, piece: LinePiece) {
  const cut = ellipsis(ascii);
  const before = piece.cells.filter((cell) => cell.end <= mark.start);
  const under = piece.cells.filter((cell) => cell.end > mark.start && cell.start < mark.end);
  const goesOn = mark.goesOn || (piece.cutRight && mark.end > (piece.cells.at(-1)?.end ?? 0));
  const indent = ' '.repeat((piece.cutLeft ? cut.length : 0) + columnsOf(before));
  const end = goesOn ? cut : '';
  const columns = Math.min(columnsOf(under), room - indent.length - end.length);
  return { indent, line: (mark.primary ? '^' : '-').repeat(Math.max(1, columns)) + end };
}

function row({ numberWidth, ascii, style }: FrameLayout, number: string, text: string): string {
  const gutter = style.gutter(`${number.padStart(numberWidth + 1)} ${ascii ? '|' : '│'}`);
  return text === '' ? gutter : `${gutter} ${text}`;
}
