import { printableLines } from '../diagnostics/printable.js';
import type { Severity } from '../diagnostics/severity.js';
import type { FindingReport } from '../report/report.js';
import type { Digest } from './digest.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands that GitHub shows as annotations in the changed files, a line per finding that nobody has accepted.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub({ files }: Digest): string {
  return files
    .flatMap(({ findings }) => findings)
    .filter(({ accepted }) => accepted === undefined)
    .map(annotation)
    .join('');
}

function annotation({ severity, rule, message, file, line, column }: FindingReport): string {
  const place = {
    ...(file !== '-' && { file }),
    ...(line !== null && { line, endLine: line }),
    ...(column !== null && { col: column }),
    title: rule,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return printableLines(text.replaceAll('\t', ' '))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
