import { countSeverities, severitySummary } from '../diagnostics/count-severities.js';
import type { Severity } from '../diagnostics/severity.js';
import type { FindingReport } from '../report/report.js';
import { acceptedPhrase } from './accepted-phrase.js';
import type { Digest, DigestFile, DigestTable } from './digest.js';
import { code, escapeInHtml, escapeMarkdown } from './escape-markdown.js';

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/**
 * A comment for a pull request in GitHub's Markdown: the answer, a table over all journeys, what is wrong, and the details
 * of each file folded.
 */
export function renderMarkdown(digest: Digest): string {
  const { lead, answer, passed, summary, files } = digest;
  const sign = passed === null ? '' : passed ? '✅ ' : '❌ ';
  const start = lead === undefined ? '' : `**${escapeMarkdown(lead)}**: `;
  const folded = files.flatMap(details);
  // Of one file the details say which; a column of it would leave the figures half of a comment.
  const table = files.length === 1 && folded.length === 1 ? withoutFiles(summary) : summary;
  const parts = [
    `### ${sign}${start}${escapeMarkdown(answer)}`,
    ...(summary.rows.length > 0 ? [tableOf(table)] : []),
    ...graveFindings(files),
    ...folded,
  ];
  return `${parts.join('\n\n')}\n`;
}

function withoutFiles({ columns, rows, ...table }: DigestTable): DigestTable {
  const kept = <T>(cells: readonly T[]) => cells.filter((_, index) => columns[index]!.title !== 'File');
  return { ...table, columns: kept(columns), rows: rows.map(kept) };
}

/** Errors and warnings, in the open. */
function graveFindings(files: readonly DigestFile[]): string[] {
  const grave = files.flatMap(({ findings }) => findings).filter((finding) => !isNote(finding));
  return grave.length > 0 ? [grave.map(itemOf).join('\n')] : [];
}

/** What is folded: notes, and what somebody has accepted. */
function isNote({ severity, accepted }: FindingReport): boolean {
  return severity === 'info' || accepted !== undefined;
}

function itemOf({ severity, rule, message, file, line, accepted }: FindingReport): string {
  const place = line === null ? file : `${file}:${line}`;
  const taken = accepted === undefined ? '' : `; accepted ${acceptedPhrase(accepted)}`;
  return `- ${SIGNS[severity]} **${rule}** ${code(place)} ${escapeMarkdown(message + taken)}`;
}

function details({ file, name, tables, findings }: DigestFile): string[] {
  const notes = findings.filter(isNote);
  const shown = tables.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0 && notes.length === 0) return [];
  const counts = notes.length > 0 ? `, ${noteCount(notes)}` : '';
  const head = `<details><summary><b>${escapeInHtml(name)}</b> ${escapeInHtml(file)}${counts}</summary>`;
  const sections = shown.map((table) => `**${escapeMarkdown(table.title)}**\n\n${tableOf(table)}`);
  const list = notes.length > 0 ? [notes.map(itemOf).join('\n')] : [];
  return [[head, ...sections, ...list, '</details>'].join('\n\n')];
}

function noteCount(notes: readonly FindingReport[]): string {
  const taken = notes.filter(({ accepted }) => accepted).length;
  const counts = severitySummary(countSeverities(notes));
  if (taken === 0) return counts;
  return taken === notes.length ? `${taken} accepted` : `${counts}, ${taken} accepted`;
}

function tableOf({ columns, rows }: DigestTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : ':---'));
  const titles = columns.map(({ title }) => escapeMarkdown(title));
  return [line(titles), line(rule), ...rows.map((row) => line(row.map(escapeMarkdown)))].join('\n');
}
