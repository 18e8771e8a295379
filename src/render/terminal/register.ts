import { textWidth } from '../../diagnostics/text-width.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { Register, RegisteredRisk } from '../../report/register.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { registerRows } from './register-rows.js';
import type { View } from './style.js';

const TITLES = ['Risk', 'On', 'Costs a year', 'Status', 'Owner', 'Until', 'Reason'] as const;

/**
 * The register as a Markdown table whose columns line up, to be read here and pasted into a design record; where a screen
 * is too narrow for one, as rows that fit it. A file has any width: Infinity.
 */
export function renderRegister({ topologies }: Register, view: View): string {
  const { style } = view;
  const sections = topologies.map(({ name, file, risks }) => {
    const title = style.strong(`Risks of ${escapeMarkdown(name)} (${escapeMarkdown(file)})`);
    const open = risks.filter(({ status }) => status !== 'accepted').length;
    const tally =
      risks.length === 0 ? 'None: no finding of the audit is graver than a note.' : tallyOf(risks, open);
    return [title, '', ...(risks.length > 0 ? [...fittingTable(risks, view), ''] : []), tally].join('\n');
  });
  return sections.map((section) => `${section}\n`).join('\n');
}

function tallyOf(risks: readonly RegisteredRisk[], open: number): string {
  return `${risks.length} ${risks.length === 1 ? 'risk' : 'risks'}: ${open} open, ${risks.length - open} accepted`;
}

function fittingTable(risks: readonly RegisteredRisk[], view: View): string[] {
  const table = tableOf(risks);
  return textWidth(table[0]!) <= view.width ? table : registerRows(risks, view);
}

function tableOf(risks: readonly RegisteredRisk[]): string[] {
  const rows = risks.map((risk) => cellsOf(risk).map(escapeMarkdown));
  const widths = TITLES.map((title, index) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[index]!)), textWidth(title)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell + ' '.repeat(widths[index]! - textWidth(cell))).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(TITLES), rule, ...rows.map(line)];
}

function cellsOf({ rule, risk, on, downtimeYear, status, owner, until, reason }: RegisteredRisk): string[] {
  const cost = downtimeYear === null ? '-' : formatDuration(downtimeYear);
  return [`${rule} ${risk}`, on ?? '-', cost, status, owner ?? '-', until ?? '-', reason ?? '-'];
}
