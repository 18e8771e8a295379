import { MONTH, QUARTER, YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport, TargetsReport } from '../../report/report.js';
import { type Detail, judgement, paintJudgement, targetFigure } from './judgement.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

/** A period as a column: its name and its length in seconds. */
type Period = readonly [name: string, seconds: number];

const CUSTOMARY: readonly Period[] = [
  ['month', MONTH],
  ['quarter', QUARTER],
  ['year', YEAR],
];

const LONGEST_TITLE = 12;
const LEAST_LABEL = 12;

/**
 * Expected downtime beside what SLO and SLA allow, in the targets' own period and the customary ones; on a narrow screen
 * in fewer words first, then in fewer periods.
 */
export function targetsTable(journey: JourneyReport, view: View): string[] {
  const all = periodsOf(journey.targets);
  const own = all.filter(([name]) => name === journey.targets.period);
  const ways = [
    () => columnsOf(journey, all, 'full', view),
    () => columnsOf(journey, all, 'short', view),
    () => columnsOf(journey, own, 'full', view),
    () => columnsOf(journey, own, 'short', view),
    () => columnsOf(journey, own, 'word', view),
  ];
  return layOut(firstFitting(ways, view.width), view);
}

function periodsOf({ period, periodSeconds }: TargetsReport): Period[] {
  const known = CUSTOMARY.some(([name]) => name === period);
  return known ? [...CUSTOMARY] : [[period, periodSeconds], ...CUSTOMARY];
}

function columnsOf(
  { targets, unavailability }: JourneyReport,
  periods: readonly Period[],
  detail: Detail,
  { style, ascii }: View,
): Column[] {
  const promised = (['slo', 'sla'] as const).filter((key) => targets[key] !== null);
  const labels = promised.map((key) => `${key.toUpperCase()} ${targetFigure(key, targets)}`);
  const shares = promised.map((key) => targets[key]!.allowed / targets.periodSeconds);
  const strongFirst = (text: string, row: number) => (row === 0 ? style.strong(text) : text);
  return [
    { title: '', cells: ['expected', ...labels], ...(detail === 'word' && { least: LEAST_LABEL }) },
    ...periods.map(([title, seconds]): Column => {
      const cells = [unavailability, ...shares].map((share) => formatDuration(share * seconds));
      return { title: shorten(title, LONGEST_TITLE, ascii), cells, align: 'right', paint: strongFirst };
    }),
    {
      title: '',
      cells: ['', ...promised.map((key) => judgement(key, targets, detail))],
      paint: (text) => paintJudgement(text, style),
    },
  ];
}
