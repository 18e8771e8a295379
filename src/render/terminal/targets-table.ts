import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { type Period, shownPeriods, targetRows } from '../target-rows.js';
import { type Detail, paintJudgement } from './judgement.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

const LONGEST_TITLE = 12;
const LEAST_LABEL = 12;

/**
 * Expected downtime beside what SLO and SLA allow, in the targets' own period and the customary ones; on a narrow screen
 * in fewer words first, then in fewer periods.
 */
export function targetsTable(journey: JourneyReport, view: View): string[] {
  const all = shownPeriods(journey.targets);
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

function columnsOf(
  journey: JourneyReport,
  periods: readonly Period[],
  detail: Detail,
  { style, ascii }: View,
): Column[] {
  const rows = targetRows(journey, detail);
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
