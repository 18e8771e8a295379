import { MONTH, QUARTER, YEAR } from '../quantity/calendar.js';
import { formatAvailability } from '../quantity/format-availability.js';
import type { JourneyReport, TargetsReport } from '../report/report.js';
import { type Detail, judgement, PROMISE_NAMES, PROMISED, targetFigure } from './terminal/judgement.js';
import { shareText } from './terminal/share-text.js';

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

/** A row: what it is about, the share of time that it stands for, and whether a promise is kept or what else is to say. */
export interface TargetRow {
  label: string;
  share: number;
  verdict: string;
}

/** Expected downtime, degraded service where there is some, and what each promise allows. */
export function targetRows(journey: JourneyReport, detail: Detail): TargetRow[] {
  const { method, targets, unavailability, states } = journey;
  const degraded = { label: 'degraded', share: states.degraded, verdict: sharesOf(journey, detail) };
  const promised = PROMISED.filter((key) => targets[key]).map((key) => ({
    label: `${PROMISE_NAMES[key]} ${targetFigure(key, targets)}`,
    share: targets[key]!.allowed / targets.periodSeconds,
    verdict: judgement(key, targets, detail),
  }));
  const label = method === 'exact' ? 'expected' : 'expected, up to';
  const expected = { label, share: unavailability, verdict: '' };
  return [expected, ...(states.degraded > 0 ? [degraded] : []), ...promised];
}

/** How much of the time service is degraded, and how much it is not; of bounds neither is known. */
function sharesOf({ method, unavailability, states }: JourneyReport, detail: Detail): string {
  if (method !== 'exact' || detail === 'word') return '';
  const full = `in full ${formatAvailability(unavailability + states.degraded)}`;
  return detail === 'short' ? full : `${shareText(states.degraded)}, ${full}`;
}
