import { YEAR } from '../quantity/calendar.js';
import { formatSpan } from '../quantity/format-span.js';
import type { DiffReport, DiffTopologyReport, JourneyDiffReport } from '../report/diff-report.js';
import { periodWords } from './period-words.js';

/** A relative difference below this is one of floating-point numbers. */
const NOISE = 1e-12;

/** A change in time with its sign: `+21.6 min`, `-3 s`; `0` where there is none. */
export function signedSpan(seconds: number): string {
  if (seconds === 0) return '0';
  return `${seconds > 0 ? '+' : ''}${formatSpan(seconds)}`;
}

/** What is said of a journey that is down and degraded as long as before. */
export const NO_CHANGE = 'no change';

/**
 * The change of a journey in its period: `+21.6 min a month`, or where it is down as long as before, but degraded longer,
 * `+2 hours degraded a month`; empty where there is no before or no after.
 */
export function changeWords(journey: JourneyDiffReport): string {
  const { name, seconds, downtime } = journey.period;
  if (downtime === null) return '';
  const bounds = changeBounds(journey);
  if (bounds !== null) return `${bounds} ${periodWords(name)}`;
  if (downtime !== 0) return `${signedSpan(downtime)} ${periodWords(name)}`;
  const degraded = degradedChange(journey);
  return degraded === 0 ? NO_CHANGE : `${signedSpan(degraded * seconds)} degraded ${periodWords(name)}`;
}

/** Between which the change in the period lies, `-3 s to +21 min`; null where it is exact. */
export function changeBounds({ downtimeYearBounds, period }: JourneyDiffReport): string | null {
  if (downtimeYearBounds === undefined) return null;
  const [low, high] = downtimeYearBounds.map((year) => signedSpan((year / YEAR) * period.seconds));
  return low === high ? null : `${low} to ${high}`;
}

/** How much more of the time a journey is degraded; 0 where it is new or gone. */
function degradedChange({ before, after }: JourneyDiffReport): number {
  const [old, own] = [before, after].map((side) => side?.states.degraded ?? null);
  if (old == null || own == null) return 0;
  return Math.abs(own - old) <= NOISE * Math.max(own, old) ? 0 : own - old;
}

/** Whether a journey loses more than another, or gains less; of those down as long as before, by how they are degraded. */
export function losesMore(one: JourneyDiffReport, other: JourneyDiffReport): boolean {
  const [a, b] = [one.downtimeYear!, other.downtimeYear!];
  return a === b ? degradedChange(one) > degradedChange(other) : a > b;
}

/** Whether the targets of all are counted over the same period. */
export function haveOnePeriod(journeys: readonly JourneyDiffReport[]): boolean {
  return new Set(journeys.map(({ period }) => period.name)).size <= 1;
}

/** That a journey loses more than is allowed. */
export function exceededWords(journey: JourneyDiffReport, said: string): string {
  const proved = changeBounds(journey) === null ? 'more than' : 'not proved to be within';
  return `${changeWords(journey)} for ${journey.name}, ${proved} the ${said} allowed`;
}

/** A journey and the file that it is in. */
interface Placed {
  topology: DiffTopologyReport;
  journey: JourneyDiffReport;
}

/** The journey that changed most for the worse, or for the better where none did; undefined where none can be compared. */
export function worstChange({ topologies }: DiffReport): Placed | undefined {
  const placed = topologies.flatMap((topology) =>
    topology.journeys.map((journey) => ({ topology, journey })),
  );
  const changed = placed.filter(({ journey }) => journey.downtimeYear !== null);
  const isMore = ({ journey: one }: Placed, { journey: other }: Placed) => {
    const [a, b] = [one.downtimeYear!, other.downtimeYear!];
    return Math.max(a, b) > 0 || a === b ? losesMore(one, other) : a < b;
  };
  return changed.reduce<Placed | undefined>(
    (worst, next) => (worst === undefined || isMore(next, worst) ? next : worst),
    undefined,
  );
}

/** What became of a file that has nothing to be compared with. */
export function stateWords({ state }: DiffTopologyReport): string {
  if (state === 'added') return 'new file: nothing to compare with';
  if (state === 'removed') return 'the file is gone';
  return '';
}
