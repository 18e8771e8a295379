import { countSeverities, severitySummary } from '../diagnostics/count-severities.js';
import { withoutEchoes } from '../diagnostics/without-echoes.js';
import type { FindingReport } from '../report/report.js';

/** The findings of a file, each thing told once. */
export function toldFindings(findings: readonly FindingReport[]): FindingReport[] {
  return withoutEchoes(findings, ({ rule, ...finding }) => ({ ...finding, code: rule }));
}

/** How many files there are, and what was found: `2 files, 1 error, 3 notes`. */
export function tallyOf(topologies: readonly { findings: readonly FindingReport[] }[]): string {
  const counts = severitySummary(
    countSeverities(toldFindings(topologies.flatMap(({ findings }) => findings))),
  );
  return `${topologies.length} ${topologies.length === 1 ? 'file' : 'files'}, ${counts}`;
}
