import type { Diagnostic } from './diagnostic.js';

/**
 * The diagnostics by file (in the order in which files first appear), then by offset, then by code, each once: what has
 * the same file, code, span and message is the same. A diagnostic about a whole file comes before those inside it.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rankOfFile = new Map<string, number>();
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.source;
    if (!rankOfFile.has(file)) rankOfFile.set(file, rankOfFile.size);
    const key = identityOf(diagnostic);
    if (!unique.has(key)) unique.set(key, diagnostic);
  }
  const rank = (diagnostic: Diagnostic) => rankOfFile.get(diagnostic.source.file)!;
  return [...unique.values()].sort((a, b) => rank(a) - rank(b) || comparePlace(a, b) || compareCode(a, b));
}

function identityOf({ source, code, span, message }: Diagnostic): string {
  return JSON.stringify([source.file, code, span?.start, span?.end, message]);
}

function comparePlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1);
}

function compareCode(a: Diagnostic, b: Diagnostic): number {
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}
