import { type Code, codes } from './codes.js';
import { partOf } from './part-of.js';
import type { Severity } from './severity.js';
import type { Source, Span } from './span.js';

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
  /** The component or domain that is meant, if one is. */
  on?: string;
  /** The journey that is meant, if one is. */
  journey?: string;
  /** All parts that are meant, where several are told as one. */
  parts?: readonly string[];
  /** Somebody has taken it on until a day. */
  accepted?: Accepted;
  /** Somebody had, until a day that is over. */
  lapsed?: Accepted;
}

/** Who has taken a finding on, why, and until which day, as 2026-12-31; null where the file does not say. */
export interface Accepted {
  owner: string | null;
  reason: string | null;
  until: string | null;
}

/** What a caller may add to a code and a message. */
export interface DiagnosticDetails {
  span?: Span;
  related?: readonly Related[];
  hint?: string | undefined;
  severity?: Severity;
  on?: string | undefined;
  journey?: string;
}

/**
 * Makes a diagnostic with the severity of its code, unless the details say otherwise. In a source that was put together
 * it is about the part that its span lies in; places in other parts are left out.
 */
export function diagnostic(
  code: Code,
  whole: Source,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { hint, on, journey, severity = codes[code].severity } = details;
  const { source, span, related } = partOf(whole, details.span, details.related ?? []);
  const optional = {
    ...(span && { span }),
    ...(hint && { hint }),
    ...(on && { on }),
    ...(journey && { journey }),
  };
  return { code, severity, message, source, related, ...optional };
}
