import type { Diagnostic } from './diagnostic.js';
import { type Severity, severities } from './severity.js';

/** How many diagnostics there are of each severity. */
export type SeverityCounts = Record<Severity, number>;

/** Counts anything that has a severity, but for what somebody has accepted. */
export function countSeverities(
  diagnostics: Iterable<Pick<Diagnostic, 'severity' | 'accepted'>>,
): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity, accepted } of diagnostics) if (accepted === undefined) counts[severity]++;
  return counts;
}

const nouns: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** The counts in words, such as `3 errors, 1 warning`: what is zero is left out, `no problems` where all are. */
export function severitySummary(counts: SeverityCounts): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${nouns[severity][counts[severity] === 1 ? 0 : 1]}`);
  return parts.join(', ') || 'no problems';
}
