import { YEAR } from '../quantity/calendar.js';
import { formatDuration } from '../quantity/format-duration.js';
import { formatNines } from '../quantity/format-nines.js';
import type { OptimismReport } from '../report/report.js';

/** The steps from the simplest sum to the answer, and what each of them takes in. */
const STEPS = [
  ['naive', 'as a spreadsheet counts'],
  ['shared', 'shared parts once'],
  ['commonCause', 'and common causes'],
  ['modelled', 'and reaction times'],
] as const;

/** Differences smaller than this are not worth a word. */
const NOTABLE = 0.01;

/** A way of counting, the downtime a year that it finds, and what the one before had hidden. */
export interface OptimismStep {
  label: string;
  down: string;
  nines: string;
  hidden: string;
}

/**
 * What optimism hides, step by step; null where all steps agree. `assumed`: what is taken to react at once, since the file
 * does not say how long it takes: nobody has agreed to that.
 */
export function optimismSteps(optimism: OptimismReport, assumed: readonly string[]): OptimismStep[] | null {
  const figures = STEPS.map(([key]) => optimism[key]);
  if (!figures.slice(1).some((after, index) => isNotable(figures[index]!, after))) return null;
  return STEPS.map(([key, label], step) => {
    const told = step === 0 ? '' : difference(figures[step - 1]!, figures[step]!);
    const unsaid = told === '-' && key === 'modelled' && assumed.length > 0;
    return {
      label,
      down: formatDuration(optimism[key] * YEAR),
      nines: formatNines(optimism[key]),
      hidden: unsaid ? 'not given' : told,
    };
  });
}

/** What is said where all steps agree. */
export function agreement(of: string, assumed: readonly string[]): string {
  if (assumed.length === 0) return `A spreadsheet would find the same downtime${of}.`;
  const left = 'but nothing here says how long reactions take';
  return `No more than a spreadsheet finds${of}, ${left} (${assumed.join('; ')}).`;
}

function isNotable(before: number, after: number): boolean {
  return Math.abs(after - before) > NOTABLE * Math.max(before, after);
}

function difference(before: number, after: number): string {
  if (!isNotable(before, after)) return '-';
  const size = formatDuration(Math.abs(after - before) * YEAR);
  return after > before ? size : `${size} too much`;
}
