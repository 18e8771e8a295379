import { partOf } from '../diagnostics/part-of.js';
import { positionOf } from '../diagnostics/position.js';
import type { Source, Span } from '../diagnostics/span.js';
import type { DiffEdit, DiffOutcome } from './diff-outcome.js';
import type { EditReport } from './diff-report.js';

/** An edit, and where it is seen. */
export function editReport({ source }: DiffOutcome, { words, span, near }: DiffEdit): EditReport {
  const own = placeOf(source, span);
  const { line, column } = placeOf(source, near);
  return { edit: words, ...own, near: { line, column } };
}

function placeOf(source: Source, span: Span): { file: string; line: number; column: number } {
  const part = partOf(source, span, []);
  return { file: part.source.file, ...positionOf(part.source, part.span!.start) };
}
