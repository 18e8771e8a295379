import { type DiagnosticStyle, plainStyle } from './diagnostic-style.js';
import { type FrameLayout, gapRow, gutterExtra, lineRow, pointerRows } from './frame-rows.js';
import { type LineMark, lineMarkOf, type Mark } from './line-mark.js';
import { pieceFrom, pieceStart } from './line-piece.js';
import { lineStartsOf, lineText } from './line-starts.js';
import type { Source } from './span.js';

/** How a frame is drawn. */
export interface FrameOptions {
  /** Terminal columns that no line of source passes; 100 unless told, and never less than 24 beside the gutter. */
  width?: number;
  /** Plain ASCII only, source text included. */
  ascii?: boolean;
  style?: DiagnosticStyle;
  /** Headings and hints stay on one line however wide, as programs want them that read them; so they do without a width. */
  oneLine?: boolean;
}

const leastRoom = 24;

interface Frame extends FrameLayout {
  source: Source;
  /** In the order of the source. */
  marks: readonly LineMark[];
}

/**
 * The lines of a source around some marks, numbered, with carets (`^`) under the first mark and dashes under the others,
 * in the order of the source. The first mark has a line of context on each side. Of a mark over several lines the first
 * is shown. Long lines are cut around their mark; control characters are shown as escapes. No final line break.
 *
 * @throws RangeError without any mark.
 */
export function codeFrame(source: Source, marks: readonly Mark[], options: FrameOptions = {}): string {
  const frame = frameOf(source, marks, options);
  const primary = frame.marks.find((mark) => mark.primary);
  if (!primary) throw new RangeError('a frame needs a mark to point at');
  const numbers = new Set([...frame.marks.map((mark) => mark.line), ...linesAround(source, primary.line)]);
  const ascending = [...numbers].sort((a, b) => a - b);
  return ascending
    .flatMap((line, index) => {
      const follows = index === 0 || line === ascending[index - 1]! + 1;
      return [...(follows ? [] : [gapRow(frame)]), ...rowsOf(frame, line)];
    })
    .join('\n');
}

function frameOf(source: Source, marks: readonly Mark[], options: FrameOptions): Frame {
  const { width = 100, ascii = false, style = plainStyle } = options;
  const placed = marks.map((mark, index) => lineMarkOf(source, mark, index === 0));
  const last = Math.max(...placed.map((mark) => mark.line)) + 1;
  const numberWidth = String(Math.min(last, lineStartsOf(source).length)).length;
  const room = Math.max(leastRoom, width - numberWidth - gutterExtra);
  return {
    source,
    marks: placed.sort((a, b) => a.line - b.line || a.start - b.start),
    numberWidth,
    room,
    ascii,
    style,
  };
}

/** The line before and the line after, where there are such; what follows the final line break is no line. */
function linesAround(source: Source, line: number): number[] {
  const count = lineStartsOf(source).length;
  const last = lineText(source, count) === '' ? count - 1 : count;
  return [line - 1, line + 1].filter((near) => near >= 1 && near <= last);
}

/** A line from its start where nothing points into it, else once per part of it in view, each with what points there. */
function rowsOf(frame: Frame, line: number): string[] {
  const text = lineText(frame.source, line);
  const marks = frame.marks.filter((mark) => mark.line === line);
  if (marks.length === 0) return [lineRow(frame, line, text, 0)];
  let shownFrom = -1;
  return marks.flatMap((mark) => {
    const from = startOf(frame, mark);
    const again = from === shownFrom ? [] : [lineRow(frame, line, text, from)];
    shownFrom = from;
    return [...again, ...pointerRows(frame, mark, pieceFrom(text, from, frame))];
  });
}

function startOf(frame: Frame, mark: LineMark): number {
  return pieceStart(lineText(frame.source, mark.line), mark.start, mark.end, frame);
}
