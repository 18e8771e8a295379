import { countSeverities, severitySummary } from '../../diagnostics/count-severities.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Report } from '../../report/report.js';
import { renderDiagnostics } from './diagnostics.js';
import type { View } from './style.js';
import { renderVerdict } from './verdict.js';

/** The gate's answer: a verdict per journey, the findings where they are, and in the last line whether all that passes. */
export function renderCheck(
  report: Report,
  findings: readonly Diagnostic[],
  passed: boolean,
  view: View,
): string {
  const shown = findings.filter(({ severity }) => view.verbose || severity !== 'info');
  const frames = shown.length > 0 ? renderDiagnostics(shown, view) : '';
  const parts = [renderVerdict(report, view), frames, `${tally(report, passed, view)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

function tally({ topologies }: Report, passed: boolean, { style, verbose }: View): string {
  const counts = countSeverities(topologies.flatMap(({ findings }) => findings));
  const broken = topologies.filter(({ journeys }) => journeys.length === 0).length;
  const files = `${topologies.length} ${topologies.length === 1 ? 'file' : 'files'}`;
  const notes = counts.info > 0 && !verbose ? style.dim(' (-v shows notes)') : '';
  const verdict = passed ? style.good('passed') : style.bad('failed');
  return `${verdict}: ${files}${broken > 0 ? `, ${broken} broken` : ''}, ${severitySummary(counts)}${notes}`;
}
