import type { FiguresReport, JourneyDiffReport } from '../../report/diff-report.js';
import { haveOnePeriod, signedSpan } from '../change-words.js';
import { leastAvailability } from '../journey-figures.js';
import { periodWords } from '../period-words.js';
import { outages, paintChange } from './diff-figures.js';
import { judgement, PROMISE_NAMES, PROMISED, type Promised } from './judgement.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

const LEAST_NAME = 8;

/** Several journeys before and after, a line each; on a narrow screen the less needed is left out. */
export function diffJourneys(journeys: readonly JourneyDiffReport[], view: View): string[] {
  const column = (title: string, cell: (journey: JourneyDiffReport) => string): Column => ({
    title,
    cells: journeys.map(cell),
  });
  const side = (of: FiguresReport | null, figure: (figures: FiguresReport) => string, none: string) =>
    of === null ? none : figure(of);
  const availability = leastAvailability;
  const name = { ...column('Journey', ({ name }) => name), least: LEAST_NAME };
  const before = column('before', (journey) => side(journey.before, availability, 'new'));
  const after = column('after', (journey) => side(journey.after, availability, 'gone'));
  const change: Column = {
    ...column(titleOf(journeys), ({ period, downtimeYear }) => {
      const seconds = haveOnePeriod(journeys) ? period.downtime : downtimeYear;
      return seconds === null ? '-' : signedSpan(seconds);
    }),
    align: 'right',
    paint: (text) => paintChange(text, view),
  };
  const often = column('Outages a year', ({ before: old, after: own }) =>
    [old, own].flatMap((figures) => (figures === null ? [] : [outages(figures)])).join(' → '),
  );
  const [slo, ...others] = PROMISED.map((key) =>
    column(PROMISE_NAMES[key], (journey) => verdict(key, journey)),
  ) as [Column, ...Column[]];
  const ways = [
    () => [name, before, after, change, often, slo, ...others],
    () => [name, before, after, change, slo, ...others],
    () => [name, before, after, change, slo],
    () => [name, before, after, change],
    () => [name, after, change],
    () => [name, change],
  ];
  return layOut(firstFitting(ways, view.width), view);
}

function titleOf(journeys: readonly JourneyDiffReport[]): string {
  return `Down ${haveOnePeriod(journeys) ? periodWords(journeys[0]!.period.name) : 'a year'}`;
}

/** `met → missed`, or the word alone where it stays. */
function verdict(key: Promised, { before, after }: JourneyDiffReport): string {
  const words = [before, after].flatMap((figures) =>
    figures === null ? [] : [judgement(key, figures.targets, 'word')],
  );
  return [...new Set(words)].filter((word) => word !== '').join(' → ');
}
