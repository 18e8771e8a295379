import type { FrameOptions } from './code-frame.js';
import type { Code } from './codes.js';
import { plainStyle } from './diagnostic-style.js';
import { fillLines, wordsOf } from './fill-lines.js';
import { printable } from './printable.js';
import type { Severity } from './severity.js';

/** A mistyped name may be a megabyte long; so much of a message or hint is enough. */
const longestText = 1000;

/** What a heading says; without a line the whole file is meant. */
export interface Heading {
  file: string;
  line: number | null;
  column: number | null;
  severity: Severity;
  rule: Code;
  message: string;
}

/** `path:line:column  severity  code  message`, broken between these and at blanks of the message where a width is told. */
export function diagnosticHeading(heading: Heading, options: FrameOptions): string[] {
  const { file, line, column, severity, rule, message } = heading;
  const { ascii = false, style = plainStyle } = options;
  const width = roomOf(options);
  const place = printable(line === null ? file : `${file}:${line}:${column}`, ascii);
  const said = shown(message, ascii);
  const split = (text: string, gap: string) => (width === undefined ? [{ gap, text }] : wordsOf(text, gap));
  const parts = [
    ...split(place, '').map((piece) => ({ ...piece, paint: style.place })),
    { gap: '  ', text: severity, paint: style[severity] },
    { gap: '  ', text: rule, paint: style.code },
  ];
  return fillLines([...parts, ...split(said, '  ')], width ?? Infinity, '  ');
}

/** Columns that a heading or hint may take; undefined where it is not broken. */
export function roomOf({ width, oneLine }: FrameOptions): number | undefined {
  return oneLine ? undefined : width;
}

/** A message or hint, made fit for a terminal. */
export function shown(text: string, ascii: boolean): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return printable(cut, ascii);
}
