import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatSignificant } from '../../quantity/format-significant.js';
import type { JourneyRisksReport } from '../../report/risks-report.js';
import { type CutSetRow, countText, cutSetRows, unlistedCutSets } from '../cut-set-rows.js';
import { bar } from './bar.js';
import { shareText } from './share-text.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';
import { wrap } from './wrap.js';

const BAR_WIDTH = 10;
/** Words keep this much before anything else is left out, and this much in the end. */
const LEAST_WORDS = 24;
const SHORTEST_WORDS = 8;

/** Which failures together take a journey down, those that cost most first. */
export function cutSetsTable(journey: JourneyRisksReport, mostRows: number, view: View): string[] {
  const rows = cutSetRows(journey.cutSets);
  const shown = rows.slice(0, mostRows);
  if (shown.length === 0) return below(journey, view);
  const year = journey.unavailability * YEAR;
  return [
    ...layOut(firstFitting(waysOf(shown, year, view), view.width), view),
    ...rest(rows.slice(mostRows), year, view),
    ...below(journey, view),
  ];
}

/** How many cut sets come to too little to be listed. */
function below({ cutSets }: JourneyRisksReport, view: View): string[] {
  const left = unlistedCutSets(cutSets);
  return left === '' ? [] : wrap(`${left} (--min-share lists more)`, view).map(view.style.dim);
}

function waysOf(
  rows: readonly CutSetRow[],
  year: number,
  { style, ascii }: View,
): (() => readonly Column[])[] {
  const column = (title: string, cell: (row: CutSetRow) => string): Column => ({
    title,
    cells: rows.map(cell),
  });
  const right = (title: string, cell: (row: CutSetRow) => string): Column => ({
    ...column(title, cell),
    align: 'right',
  });
  const whole = column('What fails', (row) => row.what);
  const what = { ...whole, least: LEAST_WORDS };
  const isAlone = rows.every(({ sets }) => sets === 1);
  const sets = right('Sets', (row) => (isAlone ? '' : countText(row.sets)));
  const probability = right('Each', (row) => formatSignificant(row.probability, 2));
  const cost = right('Down a year', (row) => formatDuration(row.share * year));
  const share = right('Share', (row) => shareText(row.share));
  const bars = { ...column('', (row) => bar(row.share, BAR_WIDTH, ascii)), paint: style.bar };
  const note = { ...column('', (row) => row.note), paint: style.notable };
  return [
    () => [whole, sets, probability, cost, share, bars, note],
    () => [whole, sets, probability, cost, share, note],
    () => [whole, sets, cost, share, note],
    () => [what, sets, cost, share, note],
    () => [what, cost, share],
    () => [{ ...what, least: SHORTEST_WORDS }, cost],
  ];
}

function rest(rows: readonly CutSetRow[], year: number, view: View): string[] {
  const [dearest] = rows;
  if (dearest === undefined) return [];
  const limit = formatDuration(dearest.share * year);
  return wrap(`and ${rows.length} more, at most ${limit} a year each (-v shows them)`, view).map(
    view.style.dim,
  );
}
