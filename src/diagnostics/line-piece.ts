import { type Cell, cellsOf } from './cells.js';

/** The part of a line that is shown: cells whose offsets count from the start of the line, and which ends were cut. */
export interface LinePiece {
  cells: readonly Cell[];
  cutLeft: boolean;
  cutRight: boolean;
}

/** Room for a piece in terminal columns, and whether it must be plain ASCII. */
export interface PieceOptions {
  room: number;
  ascii: boolean;
}

/** Enough UTF-16 units to look at per column; only piled-up marks need more, and those are cut. */
const unitsPerColumn = 4;

/** What stands where something was left out. */
export function ellipsis(ascii: boolean): string {
  return ascii ? '...' : '…';
}

/** The piece of a line from an offset on that fits the room, ellipses at cut ends included. */
export function pieceFrom(line: string, offset: number, { room, ascii }: PieceOptions): LinePiece {
  const from = characterStart(line, Math.min(offset, line.length));
  const cutLeft = from > 0;
  const cells = cellsOf(line.slice(from, from + room * unitsPerColumn), ascii);
  const space = room - (cutLeft ? ellipsis(ascii).length : 0);
  const all = cells.slice(0, countFitting(cells, space));
  const cutRight = from + (all.at(-1)?.end ?? 0) < line.length;
  const kept = cutRight ? all.slice(0, countFitting(all, space - ellipsis(ascii).length)) : all;
  return { cells: kept.map((cell) => moved(cell, from)), cutLeft, cutRight };
}

/**
 * The offset from which a line should be shown so that [start, end) of it is in view: 0 wherever the line up to there
 * fits, else with about half of the room before it. Looks only at the surroundings, however long the line is.
 */
export function pieceStart(line: string, start: number, end: number, { room, ascii }: PieceOptions): number {
  const reach = room * unitsPerColumn;
  const first = characterStart(line, Math.max(0, start - reach));
  const before = cellsOf(line.slice(first, start), ascii);
  const wanted = Math.max(1, columnsOf(cellsOf(line.slice(start, Math.min(end, start + reach)), ascii)));
  const half = Math.floor(room / 2);
  const edge = ellipsis(ascii).length;
  if (first === 0 && columnsOf(before) + Math.min(wanted, half) + edge <= room) return 0;
  const after = Math.max(1, columnsOf(cellsOf(line.slice(start, start + reach), ascii)));
  const kept = countFitting(before.toReversed(), room - 2 * edge - Math.min(after, half));
  return first + (before.at(before.length - kept)?.start ?? start - first);
}

/** Terminal columns that cells take. */
export function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** How many of the first cells fit a number of columns. */
function countFitting(cells: readonly Cell[], columns: number): number {
  let used = 0;
  const tooMany = cells.findIndex((cell) => {
    used += cell.width;
    return used > columns;
  });
  return tooMany < 0 ? cells.length : tooMany;
}

/** The offset itself, or the one before where it would split a surrogate pair. */
function characterStart(line: string, offset: number): number {
  return (line.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function moved(cell: Cell, by: number): Cell {
  return { ...cell, start: cell.start + by, end: cell.end + by };
}
