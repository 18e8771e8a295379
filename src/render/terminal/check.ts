import { countSeverities, severitySummary } from '../../diagnostics/count-severities.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { printable } from '../../diagnostics/printable.js';
import { withoutEchoes } from '../../diagnostics/without-echoes.js';
import type { FindingReport, Report } from '../../report/report.js';
import { acceptedList } from './accepted-list.js';
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
  const told = withoutEchoes(findings, ({ source: { file }, ...finding }) => ({ ...finding, file }));
  const shown = told.filter(({ severity, accepted }) => !accepted && (view.verbose || severity !== 'info'));
  const frames = shown.length > 0 ? renderDiagnostics(shown, view) : '';
  const accepted = acceptedList(
    report.topologies.flatMap((topology) => topology.findings),
    view,
  );
  const list = (findings.length > 0 ? accepted : []).map((line) => `${line}\n`).join('');
  const parts = [renderVerdict(report, view), frames, list, `${tally(report, passed, view)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

/** What a saved result of `check` says: the findings without their frames, since the files may have changed. */
export function renderSavedCheck(report: Report, quiet: boolean, view: View): string {
  const all = report.topologies.flatMap((topology) => topology.findings);
  const told = withoutEchoes(all, ({ rule, file }) => ({ code: rule, file }));
  const shown = told.filter(({ severity, accepted }) => !accepted && (view.verbose || severity !== 'info'));
  const lines = quiet
    ? []
    : [...shown.map((finding) => findingLine(finding, view)), ...acceptedList(all, view)];
  const list = lines.map((line) => `${line}\n`).join('');
  const parts = [
    renderVerdict(report, view),
    list,
    `${tally(report, report.summary.passed === true, view)}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function findingLine(
  { file, line, column, severity, rule, message }: FindingReport,
  { style, ascii }: View,
): string {
  const place = line === null ? file : `${file}:${line}:${column}`;
  return [
    style.place(printable(place, ascii)),
    style[severity](severity),
    style.code(rule),
    printable(message, ascii),
  ].join('  ');
}

function tally({ topologies }: Report, passed: boolean, { style, verbose }: View): string {
  const all = topologies.flatMap((topology) => topology.findings);
  const findings = withoutEchoes(all, ({ rule, ...finding }) => ({ ...finding, code: rule }));
  const counts = countSeverities(findings);
  const taken = findings.filter(({ accepted }) => accepted).length;
  const broken = topologies.filter(({ journeys }) => journeys.length === 0).length;
  const files = `${topologies.length} ${topologies.length === 1 ? 'file' : 'files'}`;
  const notes = counts.info > 0 && !verbose ? style.dim(' (-v shows notes)') : '';
  const verdict = passed ? style.good('passed') : style.bad('failed');
  return `${verdict}: ${files}${broken > 0 ? `, ${broken} broken` : ''}, ${severitySummary(counts)}${taken > 0 ? `, ${taken} accepted` : ''}${notes}`;
}
