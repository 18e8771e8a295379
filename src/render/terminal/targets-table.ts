import { MONTH, QUARTER, YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport, TargetsReport } from '../../report/report.js';
import {
  type Detail,
  judgement,
  PROMISE_NAMES,
  PROMISED,
  paintJudgement,
  targetFigure,
} from './judgement.js';
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

/** A row: what it is about, the share of time that it stands for, and whether a promise is kept. */
interface Row {
  label: string;
  share: number;
  verdict: string;
}

function rowsOf({ method, targets, unavailability, states }: JourneyReport, detail: Detail): Row[] {
  const degraded = { label: 'degraded', share: states.degraded, verdict: '' };
  const promised = PROMISED.filter((key) => targets[key]).map((key) => ({
    label: `${PROMISE_NAMES[key]} ${targetFigure(key, targets)}`,
    share: targets[key]!.allowed / targets.periodSeconds,
    verdict: judgement(key, targets, detail),
  }));
  const expected = {
    label: method === 'exact' ? 'expected' : 'expected, up to',
    share: unavailability,
    verdict: '',
  };
  return [expected, ...(states.degraded > 0 ? [degraded] : []), ...promised];
}

function columnsOf(
  journey: JourneyReport,
  periods: readonly Period[],
  detail: Detail,
  { style, ascii }: View,
): Column[] {
  const rows = rowsOf(journey, detail);
  const strongFirst = (text: string, row: number) => (row === 0 ? style.strong(text) : text);
  const labels = rows.map(({ label }) => label);
  return [
    { title: '', cells: labels, ...(detail === 'word' && { least: LEAST_LABEL }) },
    ...periods.map(([title, seconds]): Column => {
      const cells = rows.map(({ share }) => formatDuration(share * seconds));
      return { title: shorten(title, LONGEST_TITLE, ascii), cells, align: 'right', paint: strongFirst };
    }),
    { title: '', cells: rows.map(({ verdict }) => verdict), paint: (text) => paintJudgement(text, style) },
  ];
}
