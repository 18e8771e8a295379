import { MONTH, QUARTER, YEAR } from '../quantity/calendar.js';
import type { JourneyReport, TargetsReport } from '../report/report.js';
import { type Detail, judgement, PROMISE_NAMES, PROMISED, targetFigure } from './terminal/judgement.js';

/** A period as a column: its name and its length in seconds. */
export type Period = readonly [name: string, seconds: number];

const CUSTOMARY: readonly Period[] = [
  ['month', MONTH],
  ['quarter', QUARTER],
  ['year', YEAR],
];

/** The period of the targets and the customary ones. */
export function shownPeriods({ period, periodSeconds }: TargetsReport): Period[] {
  const known = CUSTOMARY.some(([name]) => name === period);
  return known ? [...CUSTOMARY] : [[period, periodSeconds], ...CUSTOMARY];
}

/** A row: what it is about, the share of time that it stands for, and whether a promise is kept. */
export interface TargetRow {
  label: string;
  share: number;
  verdict: string;
}

/** Expected downtime, degraded service where there is some, and what each promise allows. */
export function targetRows(
  { method, targets, unavailability, states }: JourneyReport,
  detail: Detail,
): TargetRow[] {
  const degraded = { label: 'degraded', share: states.degraded, verdict: '' };
  const promised = PROMISED.filter((key) => targets[key]).map((key) => ({
    label: `${PROMISE_NAMES[key]} ${targetFigure(key, targets)}`,
    share: targets[key]!.allowed / targets.periodSeconds,
    verdict: judgement(key, targets, detail),
  }));
  const label = method === 'exact' ? 'expected' : 'expected, up to';
  const expected = { label, share: unavailability, verdict: '' };
  return [expected, ...(states.degraded > 0 ? [degraded] : []), ...promised];
}
