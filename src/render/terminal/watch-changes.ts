import { formatDuration } from '../../quantity/format-duration.js';
import { formatSpan } from '../../quantity/format-span.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import { paintJudgement } from './judgement.js';
import { promiseChanges } from './promise-changes.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** Most journeys that are shown, those that changed most; and most promises, those that are missed now before others. */
const MOST_ROWS = 10;

interface Row {
  file: string;
  name: string;
  change: string;
  from: string;
  /** Seconds a year, positive is worse; null where it is about a promise. */
  seconds: number | null;
  /** How much it matters among rows of its kind. */
  weight: number;
}

/**
 * What became of each journey since the figures before, by file, a line each, then of each promise; a broken file has none
 * to compare.
 */
export function watchChanges(
  before: ReadonlyMap<string, TopologyReport>,
  after: readonly TopologyReport[],
  view: View,
): string[] {
  const rows = after.flatMap((topology) => rowsOf(before.get(topology.file), topology));
  const figures = heaviest(rows.filter(({ seconds }) => seconds !== null));
  const promises = heaviest(rows.filter(({ seconds }) => seconds === null));
  const several = after.length > 1;
  const lines = [
    ...linesOf(figures, { several, side: { align: 'right' } }, view),
    ...linesOf(promises, { several, side: {} }, view),
  ];
  const more = rows.length - figures.length - promises.length;
  return more > 0 ? [...lines, `${' '.repeat(INDENT)}and ${more} more`] : lines;
}

/** Rows of one kind: figures are read from the right, words from the left. */
function linesOf(
  rows: readonly Row[],
  { several, side }: { several: boolean; side: { align?: 'right' } },
  view: View,
): string[] {
  if (rows.length === 0) return [];
  const paint = (text: string, row: number) => painted(text, rows[row]!.seconds, view);
  return layOut(
    [
      { title: '', cells: several ? rows.map(({ file }) => file) : [] },
      { title: '', cells: rows.map(({ name }) => name) },
      { title: '', cells: rows.map(({ change }) => change), ...side, paint },
      { title: '', cells: rows.map(({ from }) => from) },
    ],
    view,
  );
}

function heaviest(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_ROWS);
}

function rowsOf(before: TopologyReport | undefined, { file, journeys }: TopologyReport): Row[] {
  if (before === undefined || journeys.length === 0) return [];
  const now = journeys.flatMap((journey) => {
    const then = before.journeys.find(({ name }) => name === journey.name);
    return then === undefined ? [newRow(file, journey)] : changedRows(file, then, journey);
  });
  const gone = before.journeys.filter(({ name }) => !journeys.some((journey) => journey.name === name));
  return [
    ...now,
    ...gone.map(({ name }) => ({ file, name, change: 'gone', from: '', seconds: 0, weight: 0 })),
  ];
}

function newRow(file: string, { name, downtime }: JourneyReport): Row {
  const from = `${formatDuration(downtime.year)} a year`;
  return { file, name, change: 'new', from, seconds: 0, weight: 0 };
}

function changedRows(file: string, then: JourneyReport, journey: JourneyReport): Row[] {
  const { name, downtime } = journey;
  const seconds = downtime.year - then.downtime.year;
  const change = `${seconds > 0 ? '+' : ''}${formatSpan(seconds)} a year`;
  const from = `from ${formatDuration(then.downtime.year)} to ${formatDuration(downtime.year)}`;
  const figures = seconds === 0 ? [] : [{ file, name, change, from, seconds, weight: Math.abs(seconds) }];
  const promises = promiseChanges(then, journey).map(({ now, was, isMissed }) => {
    return { file, name, change: now, from: was, seconds: null, weight: isMissed ? 1 : 0 };
  });
  return [...figures, ...promises];
}

function painted(text: string, seconds: number | null, { style }: View): string {
  if (seconds === null) return paintJudgement(text, style);
  if (seconds === 0) return style.notable(text);
  return seconds > 0 ? style.bad(text) : style.good(text);
}
