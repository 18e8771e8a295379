import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatNines } from '../../quantity/format-nines.js';
import type { JourneyReport } from '../../report/report.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';
import { INDENT, wrap } from './wrap.js';

/** The steps from the simplest sum to the answer, and what each of them takes in. */
const STEPS = [
  ['naive', 'as a spreadsheet counts'],
  ['shared', 'shared parts once'],
  ['commonCause', 'and common causes'],
  ['modelled', 'and reaction times'],
] as const;

/** Differences smaller than this are not worth a word. */
const NOTABLE = 0.01;

/** What a step is called keeps this much on a narrow screen. */
const LEAST_LABEL = 10;

/** What is known besides the figures of a journey. */
export interface OptimismContext {
  /** There are other journeys, so that this one must be named. */
  several: boolean;
  /** What is taken to react at once, since the file does not say how long it takes: nobody has agreed to that. */
  assumed: readonly string[];
}

/** What optimism hides, step by step; one line where all steps agree; nothing where it cannot be told. */
export function optimismLines(
  { name, optimism }: JourneyReport,
  { several, assumed }: OptimismContext,
  view: View,
): string[] {
  if (optimism === null) return [];
  const differs = STEPS.slice(1).some(([key], index) => isNotable(optimism[STEPS[index]![0]], optimism[key]));
  const of = several ? ` of ${name}` : '';
  if (!differs) {
    const left = 'but nothing here says how long reactions take';
    const agreed =
      assumed.length === 0
        ? `A spreadsheet would find the same downtime${of}.`
        : `No more than a spreadsheet finds${of}, ${left} (${assumed.join('; ')}).`;
    return wrap(agreed, view, INDENT).map(view.style.dim);
  }
  const changes = STEPS.map(([key], index) =>
    index === 0 ? null : { before: optimism[STEPS[index - 1]![0]], after: optimism[key] },
  );
  const counted: Column = { title: 'Counted', cells: STEPS.map(([, label]) => label), least: LEAST_LABEL };
  const down: Column = {
    title: 'Down a year',
    align: 'right',
    cells: STEPS.map(([key]) => formatDuration(optimism[key] * YEAR)),
  };
  const hidden: Column = {
    title: 'Hidden before',
    cells: changes.map((change, step) => {
      const told = difference(change);
      return told === '-' && STEPS[step]![0] === 'modelled' && assumed.length > 0 ? 'not given' : told;
    }),
    paint: view.style.notable,
  };
  const nines: Column = { title: 'Nines', cells: STEPS.map(([key]) => formatNines(optimism[key])) };
  const ways = [
    [counted, down, nines, hidden],
    [counted, down, hidden],
    [counted, down],
  ];
  const table = layOut(
    firstFitting(
      ways.map((way) => () => way),
      view.width,
    ),
    view,
  );
  return several ? [...wrap(`What optimism hides${of}`, view), ...table] : table;
}

function isNotable(before: number, after: number): boolean {
  return Math.abs(after - before) > NOTABLE * Math.max(before, after);
}

function difference(change: { before: number; after: number } | null): string {
  if (change === null) return '';
  const { before, after } = change;
  if (!isNotable(before, after)) return '-';
  const size = formatDuration(Math.abs(after - before) * YEAR);
  return after > before ? size : `${size} too much`;
}
