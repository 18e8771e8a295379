import { lineStartsOf, lineText } from './line-starts.js';
import { positionOf } from './position.js';
import type { Source, Span } from './span.js';

/** A place to point at, with a few words beside it. */
export interface Mark {
  span: Span;
  label?: string;
}

/** A mark within its (first) line, counted from 1; `start` and `end` count UTF-16 units from the start of the line. */
export interface LineMark {
  line: number;
  start: number;
  end: number;
  /** Whether more than white space follows in later lines. */
  goesOn: boolean;
  label: string;
  /** The mark that a frame is about; the others are related to it. */
  primary: boolean;
}

/** Where in its first line a mark lies; what follows in later lines is only noted. */
export function lineMarkOf(source: Source, { span, label = '' }: Mark, primary: boolean): LineMark {
  const { line, column } = positionOf(source, span.start);
  const text = lineText(source, line);
  const lineStart = lineStartsOf(source)[line - 1]!;
  const start = column - 1;
  const end = Math.max(start, Math.min(span.end - lineStart, text.trimEnd().length));
  const goesOn = source.text.slice(lineStart + text.length, span.end).trim() !== '';
  return { line, start, end, goesOn, label, primary };
}
