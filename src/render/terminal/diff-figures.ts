import { formatNines } from '../../quantity/format-nines.js';
import { formatPerYear } from '../../quantity/format-per-year.js';
import { formatSpan } from '../../quantity/format-span.js';
import type { FiguresReport, JourneyDiffReport } from '../../report/diff-report.js';
import { changeBounds, signedSpan } from '../change-words.js';
import { leastAvailability } from '../journey-figures.js';
import { periodWords } from '../period-words.js';
import {
  judgement,
  PROMISE_NAMES,
  PROMISED,
  type Promised,
  paintJudgement,
  targetFigure,
} from './judgement.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

/** A label keeps this much before the change is left out. */
const LEAST_LABEL = 12;

/** One journey before and after, figure by figure. */
export function diffFigures(journey: JourneyDiffReport, view: View): string[] {
  const { before, after, period } = journey;
  const down = (figures: FiguresReport) => formatSpan(figures.unavailability * period.seconds);
  const rows = [
    row('Availability', journey, leastAvailability),
    row('Nines', journey, ({ unavailability }) => formatNines(unavailability)),
    [
      ...row(`Down ${periodWords(period.name)}`, journey, down).slice(0, 3),
      changeBounds(journey) ?? signed(period.downtime),
    ],
    ...(degrades(before) || degrades(after) ? [degraded(journey)] : []),
    row('Outages a year', journey, outages),
    ...PROMISED.filter((key) => before?.targets[key] || after?.targets[key]).map((key) =>
      promise(key, journey),
    ),
  ];
  const column = (index: number) => rows.map((cells) => cells[index] ?? '');
  const judged = (text: string) => paintJudgement(text, view.style);
  const label: Column = { title: '', cells: column(0), least: LEAST_LABEL };
  const sides: Column[] = [
    { title: 'before', cells: column(1), paint: judged },
    { title: 'after', cells: column(2), paint: judged },
  ];
  const change: Column = { title: 'change', cells: column(3), paint: (text) => paintChange(text, view) };
  return layOut(firstFitting([() => [label, ...sides, change], () => [label, ...sides]], view.width), view);
}

/** Whether a promise is kept; what is promised is a label where it stays, a figure where it changes. */
function promise(key: Promised, journey: JourneyDiffReport): string[] {
  const { before, after } = journey;
  const figures = [before, after].flatMap((side) => (side === null ? [] : [targetFigure(key, side.targets)]));
  const word = ({ targets }: FiguresReport) => judgement(key, targets, 'word');
  if (new Set(figures).size === 1) return row(`${PROMISE_NAMES[key]} ${figures[0]}`, journey, word);
  return row(PROMISE_NAMES[key], journey, (side) =>
    `${targetFigure(key, side.targets)} ${word(side)}`.trim(),
  );
}

function row(
  label: string,
  { before, after }: JourneyDiffReport,
  figure: (figures: FiguresReport) => string,
) {
  return [label, before === null ? '' : figure(before), after === null ? '' : figure(after), ''];
}

function degrades(figures: FiguresReport | null): boolean {
  return figures !== null && figures.states.degraded > 0;
}

function degraded(journey: JourneyDiffReport): string[] {
  const { before, after, period } = journey;
  const seconds = (figures: FiguresReport) => figures.states.degraded * period.seconds;
  const change = before && after ? seconds(after) - seconds(before) : 0;
  const cells = row(`Degraded ${periodWords(period.name)}`, journey, (figures) =>
    formatSpan(seconds(figures)),
  );
  return [...cells.slice(0, 3), signed(change)];
}

function signed(seconds: number | null): string {
  return seconds === null ? '' : signedSpan(seconds);
}

/** How often a year; `unknown` where a repair time is. */
export function outages({ outagesPerYear }: FiguresReport): string {
  if (outagesPerYear === null) return 'unknown';
  return outagesPerYear === 0 ? 'none' : formatPerYear(outagesPerYear);
}

/** Losses in one colour, gains in the other. */
export function paintChange(text: string, { style }: View): string {
  if (text.startsWith('+')) return style.bad(text);
  return text.startsWith('-') && text !== '-' ? style.good(text) : text;
}
