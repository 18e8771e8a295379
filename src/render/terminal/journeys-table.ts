import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatNines } from '../../quantity/format-nines.js';
import { formatPerYear } from '../../quantity/format-per-year.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import { availabilityFigure, downtimeFigure, leastAvailability } from '../journey-figures.js';
import { RECOVERIES, type RecoveryKey, recoveryCells, recoveryWord } from '../recovery-cells.js';
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
export function journeysTable(topology: TopologyReport, view: View): string[] {
  return layOut(firstFitting(waysOf(topology, view), view.width), view);
}

/** Ways to show them, the most telling first. */
function waysOf(topology: TopologyReport, view: View): (() => Column[])[] {
  const { journeys } = topology;
  const whole: Column = { title: 'Journey', cells: journeys.map((journey) => journey.name) };
  const shortest = { ...whole, least: SHORTEST_NAME };
  const answer = answerColumn(journeys, availabilityFigure, view);
  const short = answerColumn(journeys, leastAvailability, view);
  const [nines, away, outages] = figures(journeys);
  const down = [away, ...degraded(journeys)];
  const { promises, recoveries, words, bare } = verdicts(topology, view);
  const readable = (name: Column) => [
    () => [name, answer, nines, ...down, outages, ...promises('short'), ...recoveries('word')],
    () => [name, answer, nines, ...down, outages, ...words()],
    () => [name, answer, ...down, outages, ...words()],
    () => [name, answer, ...down, ...words()],
    () => [name, answer, ...down, ...bare()],
    () => [name, answer, away, ...bare()],
  ];
  const name = { ...whole, least: LEAST_NAME };
  return [
    // What nobody has promised is not worth a letter of a name, and how recovery is told is not either.
    () => [whole, answer, nines, ...down, outages, ...promises('short'), ...recoveries('short')],
    ...(journeys.some(isRecoveryPromised) ? readable(whole) : []),
    ...readable(name),
    () => [name, answer, ...bare()],
    () => [shortest, answer, ...bare()],
    () => [shortest, short, ...bare()],
    () => [shortest, short, together(journeys, view)],
  ];
}

/** Columns for what is promised: with figures, in words, and as bare words. */
function verdicts(topology: TopologyReport, view: View) {
  const { journeys } = topology;
  const promises = (detail: Detail, figure = true) =>
    PROMISED.map((key) => verdictsOf(journeys, key, { detail, figure, view }));
  const recoveries = (detail: Detail) =>
    RECOVERIES.map((key) => recoveryColumn(key, recoveryCells(topology, key, detail), view));
  const recoveryWords = () =>
    RECOVERIES.map((key) => {
      const cells = journeys.map((journey) => recoveryWord(key, journey));
      return recoveryColumn(key, cells, view);
    });
  const words = () => [...promises('word'), ...recoveries('word')];
  const bare = () => [...promises('word', false), ...recoveryWords()];
  return { promises, recoveries, words, bare };
}

function answerColumn(
  journeys: readonly JourneyReport[],
  figure: (journey: JourneyReport) => string,
  { style }: View,
): Column {
  return { title: 'Availability', cells: journeys.map(figure), paint: style.strong };
}

function isRecoveryPromised({ targets }: JourneyReport): boolean {
  return RECOVERIES.some((key) => targets[key] !== null);
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
  const cells = journeys.map((journey) => {
    const words = [
      ...PROMISED.map((key) => judgement(key, journey.targets, 'word')),
      ...RECOVERIES.map((key) => recoveryWord(key, journey)),
    ];
    return words.find((word) => word === 'missed') ?? words.find((word) => word === 'met') ?? '';
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

function recoveryColumn(key: RecoveryKey, cells: readonly string[], { style }: View): Column {
  return { title: key.toUpperCase(), cells, paint: (text) => paintJudgement(text, style) };
}
