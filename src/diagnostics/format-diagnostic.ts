import { codeFrame, type FrameOptions } from './code-frame.js';
import type { Diagnostic } from './diagnostic.js';
import { diagnosticHeading, roomOf, shown } from './diagnostic-heading.js';
import { type DiagnosticStyle, plainStyle } from './diagnostic-style.js';
import { fillLines, wordsOf } from './fill-lines.js';
import type { Mark } from './line-mark.js';
import { positionOf } from './position.js';

/** More places than this help nobody; the rest are counted. */
const mostRelated = 10;

/**
 * A diagnostic for a terminal: `path:line:column  severity  code  message`, the frame with all places that matter, and
 * the hint. Line and column are left out where the whole file is meant. Several lines, no final line break; nothing from
 * the user's text reaches the terminal as a control character. Message and hint are broken at blanks where a width is told.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FrameOptions = {}): string {
  const { style = plainStyle, ascii = false } = options;
  const { source, span, hint } = diagnostic;
  const { line, column } = span ? positionOf(source, span.start) : { line: null, column: null };
  const marks = marksOf(diagnostic);
  const left = diagnostic.related.length - mostRelated;
  const hinted = hint === undefined ? [] : wordsOf(shown(hint, ascii));
  return [
    ...diagnosticHeading({ ...diagnostic, rule: diagnostic.code, file: source.file, line, column }, options),
    ...(marks.length > 0 ? [codeFrame(source, marks, options)] : []),
    ...(left > 0 ? [`  and ${left} more ${left === 1 ? 'place' : 'places'}`] : []),
    ...(hinted.length > 0
      ? fillLines(
          [{ text: '  hint:', gap: '', paint: hintPaint(style) }, ...hinted],
          roomOf(options) ?? Infinity,
          '    ',
        )
      : []),
  ].join('\n');
}

/** The word alone is coloured. */
function hintPaint({ hint }: DiagnosticStyle): (text: string) => string {
  return (text) => text.replace('hint:', (word) => hint(word));
}

function marksOf({ span, related }: Diagnostic): Mark[] {
  const own = span ? [{ span }] : [];
  return [...own, ...related.slice(0, mostRelated)];
}
