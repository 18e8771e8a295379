import Table from 'cli-table3';
import { textWidth } from '../../diagnostics/text-width.js';
import { shortTitles } from './short-titles.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';

/** One column of a table: plain texts, so that their widths are known before anything is coloured. */
export interface Column {
  title: string;
  /** One for each row. */
  cells: readonly string[];
  align?: 'right';
  /** Colours a cell without changing its width. */
  paint?: (text: string, row: number) => string;
  /** Cells may be cut to this many columns where the table is too wide; they are kept whole unless told. */
  least?: number;
}

/** A column as it is shown. */
interface Placed extends Column {
  width: number;
}

const GAP = 2;
/** Columns that every line is indented by. */
export const INDENT = GAP;

/** The time that cli-table3 takes grows with the square of the rows: so many at once are quick. */
const MOST_ROWS = 200;

/** cli-table3 without its lines: two spaces before each column. */
const FRAMELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;

/** No table of more columns fits the width. */
export function mostColumns(width: number): number {
  return Math.floor(width / (GAP + 1));
}

/** Whether a table fits the width, with names cut where they may be. */
export function fits(columns: readonly Column[], width: number): boolean {
  const least = filled(columns).map((column) => Math.min(natural(column), column.least ?? Infinity));
  return sum(least) + GAP * least.length <= width;
}

/** The first of some ways to show a table that fits the width; the last where none does. */
export function firstFitting(ways: readonly (() => readonly Column[])[], width: number): readonly Column[] {
  let columns: readonly Column[] = [];
  for (const way of ways) {
    columns = way();
    if (fits(columns, width)) break;
  }
  return columns;
}

/**
 * Lays columns out side by side, indented by two, under their titles if there are any; texts from outside become
 * printable. A column without any text is left out. No line has blanks at its end.
 */
export function layOut(columns: readonly Column[], view: View): string[] {
  const placed = narrowed(filled(columns), view);
  const count = placed[0]?.cells.length ?? 0;
  const titled = placed.some(({ title }) => title !== '');
  const titles = titled ? [placed.map(({ title }) => view.style.dim(title))] : [];
  const rows = Array.from({ length: count }, (_, row) =>
    placed.map(({ cells, paint }) => paint?.(cells[row]!, row) ?? cells[row]!),
  );
  return inChunks([...titles, ...rows]).flatMap((chunk, _, chunks) => draw(chunk, placed, chunks.length > 1));
}

function filled(columns: readonly Column[]): Column[] {
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function natural({ title, cells }: Column): number {
  return cells.reduce((most, cell) => Math.max(most, textWidth(cell)), textWidth(title));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Columns at their natural widths, cut where they may be by what the table is too wide. */
function narrowed(columns: readonly Column[], { width, ascii }: View): Placed[] {
  const widths = columns.map(natural);
  let excess = sum(widths) + GAP * widths.length - width;
  return columns.map((column, index) => {
    const own = widths[index]!;
    const given = Math.max(0, Math.min(excess, own - (column.least ?? own)));
    excess -= given;
    const room = own - given;
    const title = shorten(column.title, room, ascii);
    return { ...column, width: room, title, cells: shortTitles(column.cells, room, ascii) };
  });
}

function inChunks(rows: readonly string[][]): string[][][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, chunk) => rows.slice(chunk * MOST_ROWS, (chunk + 1) * MOST_ROWS));
}

/** With widths fixed where there are more rows than these, else as the rows need. */
function draw(rows: readonly string[][], columns: readonly Placed[], fixed: boolean): string[] {
  const table = new Table({
    chars: FRAMELESS,
    style: { 'padding-left': GAP, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    ...(fixed && { colWidths: columns.map(({ width }) => GAP + width) }),
  });
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
