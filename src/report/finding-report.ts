import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionOf } from '../diagnostics/position.js';
import type { FindingReport } from './report.js';

/** A diagnostic as the report says it. */
export function findingReport({
  code,
  severity,
  message,
  source,
  span,
  on,
  journey,
  parts,
  accepted,
  lapsed,
}: Diagnostic): FindingReport {
  const position = span ? positionOf(source, span.start) : null;
  return {
    rule: code,
    severity,
    message,
    file: source.file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    on: on ?? null,
    journey: journey ?? null,
    ...(parts && { parts }),
    ...(accepted && { accepted }),
    ...(lapsed && { lapsed }),
  };
}
