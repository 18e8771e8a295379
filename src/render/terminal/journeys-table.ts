import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatNines } from '../../quantity/format-nines.js';
import { formatPerYear } from '../../quantity/format-per-year.js';
import type { JourneyReport } from '../../report/report.js';
import { availabilityFigure, downtimeFigure, leastAvailability } from '../journey-figures.js';
import {
  type Detail,
  judgement,
  PROMISE_NAMES,
  PROMISED,
  type Promised,
  paintJudgement,
  targetFigure,
} from './judgement.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

/** A name keeps this much, and where nothing else helps no more than this. */
const LEAST_NAME = 8;
const SHORTEST_NAME = 3;

/** Several journeys side by side, a line each; on a narrow screen the less needed is left out. */
export function journeysTable(journeys: readonly JourneyReport[], view: View): string[] {
  const name: Column = {
    title: 'Journey',
    cells: journeys.map((journey) => journey.name),
    least: LEAST_NAME,
  };
  const answer: Column = {
    title: 'Availability',
    cells: journeys.map(availabilityFigure),
    paint: view.style.strong,
  };
  const short: Column = { ...answer, cells: journeys.map(leastAvailability) };
  const [nines, away, outages] = figures(journeys);
  const down = [away, ...degraded(journeys)];
  const verdicts = (detail: Detail, figure = true) =>
    PROMISED.map((key) => verdictsOf(journeys, key, { detail, figure, view }));
  const ways = [
    () => [name, answer, nines, ...down, outages, ...verdicts('short')],
    () => [name, answer, nines, ...down, outages, ...verdicts('word')],
    () => [name, answer, ...down, outages, ...verdicts('word')],
    () => [name, answer, ...down, ...verdicts('word')],
    () => [name, answer, ...down, ...verdicts('word', false)],
    () => [name, answer, away, ...verdicts('word', false)],
    () => [name, answer, ...verdicts('word', false)],
    () => [{ ...name, least: SHORTEST_NAME }, answer, ...verdicts('word', false)],
    () => [{ ...name, least: SHORTEST_NAME }, short, ...verdicts('word', false)],
    () => [{ ...name, least: SHORTEST_NAME }, short, together(journeys, view)],
  ];
  return layOut(firstFitting(ways, view.width), view);
}

function figures(journeys: readonly JourneyReport[]): [nines: Column, down: Column, outages: Column] {
  return [
    { title: 'Nines', cells: journeys.map(({ unavailability }) => formatNines(unavailability)) },
    {
      title: 'Down a year',
      cells: journeys.map(downtimeFigure),
      align: 'right',
    },
    { title: 'Outages', cells: journeys.map(outageCount) },
  ];
}

/** All promises of a journey in one word. */
function together(journeys: readonly JourneyReport[], { style }: View): Column {
  const cells = journeys.map(({ targets }) => {
    const promised = PROMISED.flatMap((key) => targets[key] ?? []);
    return promised.length === 0 ? '' : promised.every(({ met }) => met) ? 'met' : 'missed';
  });
  return { title: 'Targets', cells, paint: (text) => paintJudgement(text, style) };
}

/** Degraded service a year, where there is any. */
function degraded(journeys: readonly JourneyReport[]): Column[] {
  if (journeys.every(({ states }) => states.degraded === 0)) return [];
  const cells = journeys.map(({ states }) =>
    states.degraded > 0 ? formatDuration(states.degraded * YEAR) : '-',
  );
  return [{ title: 'Degraded', cells, align: 'right' }];
}

function outageCount({ outagesPerYear }: JourneyReport): string {
  if (outagesPerYear === null) return 'unknown';
  if (outagesPerYear === 0) return '-';
  const count = formatPerYear(outagesPerYear);
  return count.startsWith('one') ? count : `${count} a year`;
}

/** A column for a promise: `99.9 % met, 68 % used`, with or without the figure. */
function verdictsOf(
  journeys: readonly JourneyReport[],
  key: Promised,
  { detail, figure, view }: { detail: Detail; figure: boolean; view: View },
): Column {
  const cells = journeys.map(({ targets }) => {
    const promise = figure ? targetFigure(key, targets) : '';
    return `${promise} ${judgement(key, targets, detail)}`.trim();
  });
  return { title: PROMISE_NAMES[key], cells, paint: (text) => paintJudgement(text, view.style) };
}
