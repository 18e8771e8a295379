import type { FindingReport } from '../report/report.js';

/** What is wrong with a file of which nothing could be computed; null where nothing is. */
export function brokenReason(findings: readonly FindingReport[]): string | null {
  return findings.find(({ severity }) => severity === 'error')?.message ?? null;
}
