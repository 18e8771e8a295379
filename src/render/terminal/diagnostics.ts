import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../diagnostics/format-diagnostic.js';
import type { View } from './style.js';

/** Most diagnostics that are shown with their frames. */
const MOST = 50;

/** Diagnostics with code frames, a blank line after each; of very many, the first. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], view: View): string {
  const shown = diagnostics.slice(0, MOST).map((diagnostic) => `${formatDiagnostic(diagnostic, view)}\n`);
  const left = diagnostics.length - shown.length;
  return shown.join('\n') + (left > 0 ? `\nand ${left} more\n` : '');
}
