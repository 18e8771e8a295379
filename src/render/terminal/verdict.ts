import { fillLines, type Piece, wordsOf } from '../../diagnostics/fill-lines.js';
import { printable } from '../../diagnostics/printable.js';
import { textWidth } from '../../diagnostics/text-width.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport, Report } from '../../report/report.js';
import { availabilityFigure, downtimeFigure } from '../journey-figures.js';
import { isRecovered } from '../recovery-judgement.js';
import {
  judgement,
  PROMISE_NAMES,
  PROMISED,
  type Promised,
  paintJudgement,
  targetFigure,
} from './judgement.js';
import type { View } from './style.js';
import { type Column, fits, INDENT, layOut } from './table.js';
import { wrap } from './wrap.js';

interface Row {
  file: string;
  journey: JourneyReport;
}

/** `-q`: a line per journey, the verdict alone, names never cut however narrow the screen; empty without journeys. */
export function renderVerdict(report: Report, view: View): string {
  return textOf(table(rowsOf(report), view));
}

/**
 * The same where lines must fit the screen: below the name of each file where they do not beside it, and on several lines
 * where that is not enough.
 */
export function renderFittingVerdict(report: Report, view: View): string {
  const rows = rowsOf(report);
  if (fits([fileColumn(rows), ...columnsOf(rows, view)], view.width + INDENT))
    return textOf(table(rows, view));
  const columns = columnsOf(rows, view);
  const lines = fits(columns, view.width) ? layOut(columns, view) : null;
  return textOf(
    rows.flatMap(({ file }, index) => {
      const own = lines === null ? broken(columns, index, view) : [lines[index]!];
      return file === rows[index - 1]?.file ? own : [...wrap(file, view), ...own];
    }),
  );
}

function rowsOf({ topologies }: Report): Row[] {
  return topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
}

function table(rows: readonly Row[], view: View): string[] {
  return layOut([fileColumn(rows), ...columnsOf(rows, view)], view).map((line) => line.slice(INDENT));
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** What does not fit one line, on as many as it takes; a figure that alone is wider than one is broken at its blanks. */
function broken(columns: readonly Column[], row: number, { width, ascii }: View): string[] {
  const pieces = columns.flatMap(({ cells, paint }): Piece[] => {
    const text = printable(cells[row]!, ascii).trimEnd();
    if (text === '') return [];
    const pieces = textWidth(text) > width - 2 * INDENT ? wordsOf(text, '  ') : [{ text, gap: '  ' }];
    return pieces.map((piece) => ({ ...piece, paint: (plain) => paint?.(plain, row) ?? plain }));
  });
  const indent = ' '.repeat(INDENT);
  return fillLines(pieces, width - INDENT, indent).map((line) => indent + line);
}

function fileColumn(rows: readonly Row[]): Column {
  return { title: '', cells: rows.map(({ file }) => file) };
}

function columnsOf(rows: readonly Row[], view: View): Column[] {
  const column = (cell: (journey: JourneyReport) => string): Column => ({
    title: '',
    cells: rows.map(({ journey }) => cell(journey)),
  });
  const paint = (text: string) => paintJudgement(text, view.style);
  return [
    column(({ name }) => name),
    column(availabilityFigure),
    { ...column((journey) => `${downtimeFigure(journey)} a year`), align: 'right' },
    ...PROMISED.map((key) => ({ ...column(({ targets }) => promise(key, targets)), paint })),
    ...(['rto', 'rpo'] as const).map((key) => ({ ...column((journey) => recovery(key, journey)), paint })),
  ];
}

function recovery(key: 'rto' | 'rpo', journey: JourneyReport): string {
  const promised = journey.targets[key];
  if (promised === null) return '';
  return `${key.toUpperCase()} ${formatDuration(promised)} ${isRecovered(key, journey) ? 'met' : 'missed'}`;
}

function promise(key: Promised, targets: JourneyReport['targets']): string {
  if (targets[key] === null) return '';
  return `${PROMISE_NAMES[key]} ${targetFigure(key, targets)} ${judgement(key, targets, 'word')}`;
}
