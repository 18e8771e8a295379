import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { ensure } from './violation.js';

/** Codes of what is about the file as a whole. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(['HA104', 'HA105', 'HA401', 'HA109']);

/** Checks that a text is a topology or has errors, each at a place within it. */
export function checkDiagnostics(text: string): void {
  const { topology, diagnostics } = readTopology({ file: 'input.yaml', text });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  ensure(
    (topology === null) === errors.length > 0,
    'located',
    () => `${errors.length} errors, and ${topology === null ? 'no' : 'a'} topology`,
  );
  for (const found of diagnostics) checkPlaces(found, text);
}

function checkPlaces(found: Diagnostic, text: string): void {
  const { code, span, related, message } = found;
  ensure(
    span !== undefined || WITHOUT_PLACE.has(code) || text === '',
    'located',
    () => `${code} has no place: ${message}`,
  );
  for (const { start, end } of [...(span ? [span] : []), ...related.map((other) => other.span)])
    ensure(
      0 <= start && start <= end && end <= text.length,
      'located',
      () => `${code} is at ${start} to ${end} of ${text.length} characters`,
    );
}
