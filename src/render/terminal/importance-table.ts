import { formatDuration } from '../../quantity/format-duration.js';
import { formatSignificant } from '../../quantity/format-significant.js';
import type { ImportanceReport } from '../../report/risks-report.js';
import { shareText } from './share-text.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';
import { wrap } from './wrap.js';

/** A name keeps this much before anything else is left out, and this much in the end. */
const LEAST_NAME = 16;
const SHORTEST_NAME = 8;

/** What each component or domain matters, what would save most first; on a narrow screen in fewer figures. */
export function importanceTable(parts: readonly ImportanceReport[], mostRows: number, view: View): string[] {
  const shown = parts.slice(0, mostRows);
  if (shown.length === 0) return [];
  return [...layOut(firstFitting(waysOf(shown), view.width), view), ...rest(parts.slice(mostRows), view)];
}

function waysOf(parts: readonly ImportanceReport[]): (() => readonly Column[])[] {
  const right = (title: string, cell: (part: ImportanceReport) => string): Column => {
    return { title, cells: parts.map(cell), align: 'right' };
  };
  const name = (least: number): Column => {
    return { title: 'Component', cells: parts.map((part) => part.name), least };
  };
  const saves = right('Saves a year', ({ improvement }) => formatDuration(improvement));
  const figures = [
    right('Birnbaum', ({ birnbaum }) => formatSignificant(birnbaum, 3)),
    right('Criticality', ({ criticality }) => shareText(criticality)),
    right('Diagnostic', ({ diagnostic }) => shareText(diagnostic)),
    right('RAW', ({ raw }) => ratioText(raw)),
    right('RRW', ({ rrw }) => ratioText(rrw)),
  ];
  const fewer = figures.map((_, left) => figures.slice(0, figures.length - left));
  return [
    ...fewer.map((some) => () => [name(LEAST_NAME), saves, ...some]),
    () => [name(SHORTEST_NAME), saves],
  ];
}

/** A ratio to three digits, or that it is infinite. */
export function ratioText(value: number | null): string {
  return value === null ? 'infinite' : formatSignificant(value, 3);
}

function rest([dearest, ...others]: readonly ImportanceReport[], view: View): string[] {
  if (dearest === undefined) return [];
  const limit = formatDuration(dearest.improvement);
  const text = `and ${others.length + 1} more, at most ${limit} a year each (-v shows them)`;
  return wrap(text, view).map(view.style.dim);
}
