import { formatDuration } from '../../quantity/format-duration.js';
import { formatSpan } from '../../quantity/format-span.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** Most journeys that are shown, those that changed most. */
const MOST_ROWS = 10;

interface Row {
  file: string;
  name: string;
  change: string;
  from: string;
  /** Seconds a year; positive is worse. */
  seconds: number;
}

/** What became of each journey since the figures before, by file, a line each; a broken file has none to compare. */
export function watchChanges(
  before: ReadonlyMap<string, TopologyReport>,
  after: readonly TopologyReport[],
  view: View,
): string[] {
  const rows = after.flatMap((topology) => rowsOf(before.get(topology.file), topology));
  const shown = rows.sort((a, b) => Math.abs(b.seconds) - Math.abs(a.seconds)).slice(0, MOST_ROWS);
  if (shown.length === 0) return [];
  const paint = (text: string, row: number) => painted(text, shown[row]!.seconds, view);
  const lines = layOut(
    [
      { title: '', cells: after.length > 1 ? shown.map(({ file }) => file) : [] },
      { title: '', cells: shown.map(({ name }) => name) },
      { title: '', cells: shown.map(({ change }) => change), align: 'right', paint },
      { title: '', cells: shown.map(({ from }) => from) },
    ],
    view,
  );
  const more = rows.length - shown.length;
  return more > 0 ? [...lines, `${' '.repeat(INDENT)}and ${more} more`] : lines;
}

function rowsOf(before: TopologyReport | undefined, { file, journeys }: TopologyReport): Row[] {
  if (before === undefined || journeys.length === 0) return [];
  const now = journeys.flatMap((journey) => {
    const then = before.journeys.find(({ name }) => name === journey.name);
    return then === undefined ? [newRow(file, journey)] : changedRow(file, then, journey);
  });
  const gone = before.journeys.filter(({ name }) => !journeys.some((journey) => journey.name === name));
  return [...now, ...gone.map(({ name }) => ({ file, name, change: 'gone', from: '', seconds: 0 }))];
}

function newRow(file: string, { name, downtime }: JourneyReport): Row {
  return { file, name, change: 'new', from: `${formatDuration(downtime.year)} a year`, seconds: 0 };
}

function changedRow(file: string, then: JourneyReport, now: JourneyReport): Row[] {
  const seconds = now.downtime.year - then.downtime.year;
  if (seconds === 0) return [];
  const change = `${seconds > 0 ? '+' : ''}${formatSpan(seconds)} a year`;
  const from = `from ${formatDuration(then.downtime.year)} to ${formatDuration(now.downtime.year)}`;
  return [{ file, name: now.name, change, from, seconds }];
}

function painted(text: string, seconds: number, { style }: View): string {
  if (seconds === 0) return style.notable(text);
  return seconds > 0 ? style.bad(text) : style.good(text);
}
