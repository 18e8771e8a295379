import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';

/** Problems a line each: the code, what the caret is under, and the message. */
export function problemLines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, source, span, message }) => {
    const marked = span ? source.text.slice(span.start, span.end) : '';
    return `${code} «${marked}» ${message}`;
  });
}
