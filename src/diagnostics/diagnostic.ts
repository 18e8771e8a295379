import { type Code, codes } from './codes.js';
import type { Source, Span } from './span.js';

/** How much a diagnostic matters, most first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Another place that matters for a diagnostic, such as the first of two definitions. */
export interface Related {
  span: Span;
  label: string;
}

/** Something that is wrong with a source or noteworthy in it, as data: nothing is rendered yet. */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  message: string;
  source: Source;
  /** Absent where the file as a whole is meant: unreadable, empty, too large. */
  span?: Span;
  related: readonly Related[];
  hint?: string;
}

/** What a caller may add to a code and a message. */
export interface DiagnosticDetails {
  span?: Span;
  related?: readonly Related[];
  hint?: string | undefined;
  severity?: Severity;
}

/** Makes a diagnostic with the severity of its code, unless the details say otherwise. */
export function diagnostic(code: Code, source: Source, message: string, details: DiagnosticDetails = {}): Diagnostic {
  const { span, hint, related = [], severity = codes[code].severity } = details;
  return { code, severity, message, source, related, ...(span && { span }), ...(hint && { hint }) };
}
