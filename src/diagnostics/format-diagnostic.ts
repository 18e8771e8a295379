import { codeFrame, type FrameOptions } from './code-frame.js';
import type { Diagnostic } from './diagnostic.js';
import { plainStyle } from './diagnostic-style.js';
import type { Mark } from './line-mark.js';
import { positionOf } from './position.js';
import { printable } from './printable.js';

/** More places than this help nobody; the rest are counted. */
const mostRelated = 10;

/** A mistyped name may be a megabyte long; so much of a message or hint is enough. */
const longestText = 1000;

/**
 * A diagnostic for a terminal: `path:line:column  severity  code  message`, the frame with all places that matter, and
 * the hint. Line and column are left out where the whole file is meant. Several lines, no final line break; nothing from
 * the user's text reaches the terminal as a control character.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FrameOptions = {}): string {
  const { ascii = false, style = plainStyle } = options;
  const { severity, code, message, hint } = diagnostic;
  const parts = [
    style.place(printable(placeOf(diagnostic), ascii)),
    style[severity](severity),
    style.code(code),
    shown(message, ascii),
  ];
  const lines = [parts.join('  ')];
  const marks = marksOf(diagnostic);
  if (marks.length > 0) lines.push(codeFrame(diagnostic.source, marks, options));
  const left = diagnostic.related.length - mostRelated;
  if (left > 0) lines.push(`  and ${left} more ${left === 1 ? 'place' : 'places'}`);
  if (hint !== undefined) lines.push(`  ${style.hint('hint:')} ${shown(hint, ascii)}`);
  return lines.join('\n');
}

function shown(text: string, ascii: boolean): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return printable(cut, ascii);
}

function placeOf({ source, span }: Diagnostic): string {
  if (!span) return source.file;
  const { line, column } = positionOf(source, span.start);
  return `${source.file}:${line}:${column}`;
}

function marksOf({ span, related }: Diagnostic): Mark[] {
  const own = span ? [{ span }] : [];
  return [...own, ...related.slice(0, mostRelated)];
}
