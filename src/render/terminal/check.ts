import { countSeverities, severitySummary } from '../../diagnostics/count-severities.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnosticHeading } from '../../diagnostics/diagnostic-heading.js';
import { fillLines, wordsOf } from '../../diagnostics/fill-lines.js';
import { withoutEchoes } from '../../diagnostics/without-echoes.js';
import type { Report } from '../../report/report.js';
import { acceptedList } from './accepted-list.js';
import { renderDiagnostics } from './diagnostics.js';
import type { View } from './style.js';
import { renderFittingVerdict, renderVerdict } from './verdict.js';
import { INDENT } from './wrap.js';

/**
 * The gate's answer: a verdict per journey, the findings where they are, and in the last line whether all that passes. The
 * verdict alone where there are no findings to show: null.
 */
export function renderCheck(
  report: Report,
  findings: readonly Diagnostic[] | null,
  passed: boolean,
  view: View,
): string {
  const told = withoutEchoes(findings ?? [], ({ source: { file }, ...finding }) => ({ ...finding, file }));
  const shown = told.filter(({ severity, accepted }) => !accepted && (view.verbose || severity !== 'info'));
  const frames = shown.length > 0 ? renderDiagnostics(shown, view) : '';
  const accepted = acceptedList(
    report.topologies.flatMap((topology) => topology.findings),
    view,
  );
  const list = (findings?.length ? accepted : []).map((line) => `${line}\n`).join('');
  const verdict = findings === null ? renderVerdict(report, view) : renderFittingVerdict(report, view);
  const parts = [verdict, frames, list, `${tally(report, passed, view)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

/** What a saved result of `check` says: the findings without their frames, since the files may have changed. */
export function renderSavedCheck(report: Report, quiet: boolean, view: View): string {
  const all = report.topologies.flatMap((topology) => topology.findings);
  const told = withoutEchoes(all, ({ rule, file }) => ({ code: rule, file }));
  const shown = told.filter(({ severity, accepted }) => !accepted && (view.verbose || severity !== 'info'));
  const lines = quiet
    ? []
    : [...shown.flatMap((finding) => diagnosticHeading(finding, view)), ...acceptedList(all, view)];
  const list = lines.map((line) => `${line}\n`).join('');
  const verdict = quiet ? renderVerdict(report, view) : renderFittingVerdict(report, view);
  const parts = [verdict, list, `${tally(report, report.summary.passed === true, view)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

function tally({ topologies }: Report, passed: boolean, { style, verbose, width }: View): string {
  const all = topologies.flatMap((topology) => topology.findings);
  const findings = withoutEchoes(all, ({ rule, ...finding }) => ({ ...finding, code: rule }));
  const counts = countSeverities(findings);
  const taken = findings.filter(({ accepted }) => accepted).length;
  const broken = topologies.filter(({ journeys }) => journeys.length === 0).length;
  const files = `${topologies.length} ${topologies.length === 1 ? 'file' : 'files'}`;
  const told = [
    ...[files, ...(broken > 0 ? [`${broken} broken`] : []), severitySummary(counts)],
    ...(taken > 0 ? [`${taken} accepted`] : []),
  ].join(', ');
  const paint = passed ? style.good : style.bad;
  const verdict = passed ? 'passed' : 'failed';
  const words = [
    { gap: '', text: `${verdict}:`, paint: (text: string) => text.replace(verdict, (word) => paint(word)) },
    ...wordsOf(told),
  ];
  const notes = { gap: ' ', text: '(-v shows notes)', paint: style.dim };
  return fillLines(counts.info > 0 && !verbose ? [...words, notes] : words, width, INDENT).join('\n');
}
