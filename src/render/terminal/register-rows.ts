import { formatDuration } from '../../quantity/format-duration.js';
import type { RegisteredRisk } from '../../report/register.js';
import type { View } from './style.js';
import { type Column, fits, INDENT, layOut } from './table.js';
import { wrap } from './wrap.js';

/** So much of what a risk is called stays beside it; else it goes below. */
const LEAST_RISK = 40;
/** So much of a long name is kept. */
const LEAST_NAME = 12;

/** Risks for a screen that is too narrow for the Markdown table: a line each, and below it why it is taken on. */
export function registerRows(risks: readonly RegisteredRisk[], view: View): string[] {
  const named = columnsOf(risks, { title: 'Risk', cells: risks.map(riskOf), least: LEAST_RISK });
  const beside = fits(named, view.width);
  const coded = { title: 'Risk', cells: risks.map(({ rule }) => rule) };
  const [titles = '', ...lines] = layOut(beside ? named : columnsOf(risks, coded), view);
  const below = ({ risk, reason }: RegisteredRisk) =>
    [beside ? null : risk, reason].filter(Boolean).join(': ');
  return [titles, ...lines.flatMap((line, index) => [line, ...note(below(risks[index]!), view)])];
}

function riskOf({ rule, risk }: RegisteredRisk): string {
  return `${rule} ${risk}`;
}

function columnsOf(risks: readonly RegisteredRisk[], first: Column): Column[] {
  const cells = (cell: (risk: RegisteredRisk) => string | null) => risks.map((risk) => cell(risk) ?? '');
  const cost = ({ downtimeYear }: RegisteredRisk) =>
    downtimeYear === null ? null : formatDuration(downtimeYear);
  return [
    first,
    { title: 'On', cells: cells(({ on }) => on), least: LEAST_NAME },
    { title: 'Costs a year', cells: cells(cost), align: 'right' },
    { title: 'Status', cells: cells(({ status }) => status) },
    { title: 'Owner', cells: cells(({ owner }) => owner), least: LEAST_NAME },
    { title: 'Until', cells: cells(({ until }) => until) },
  ];
}

function note(text: string, view: View): string[] {
  if (text.trim() === '') return [];
  const indent = ' '.repeat(2 * INDENT);
  return wrap(text, { ...view, width: view.width - indent.length }).map(
    (line) => indent + view.style.dim(line),
  );
}
