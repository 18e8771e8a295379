import { formatSpan } from '../quantity/format-span.js';
import type { DiffReport, DiffTopologyReport, JourneyDiffReport } from '../report/diff-report.js';
import { periodWords } from './period-words.js';

/** A change in time with its sign: `+21.6 min`, `-3 s`; `0` where there is none. */
export function signedSpan(seconds: number): string {
  if (seconds === 0) return '0';
  return `${seconds > 0 ? '+' : ''}${formatSpan(seconds)}`;
}

/** The change of a journey in its period: `+21.6 min a month`; empty where there is no before or no after. */
export function changeWords({ period }: JourneyDiffReport): string {
  const { name, downtime } = period;
  if (downtime === null) return '';
  return downtime === 0 ? 'no change' : `${signedSpan(downtime)} ${periodWords(name)}`;
}

/** Whether the targets of all are counted over the same period. */
export function haveOnePeriod(journeys: readonly JourneyDiffReport[]): boolean {
  return new Set(journeys.map(({ period }) => period.name)).size <= 1;
}

/** That a journey loses more than is allowed. */
export function exceededWords(journey: JourneyDiffReport, said: string): string {
  return `${changeWords(journey)} for ${journey.name}, more than the ${said} allowed`;
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
  const most = (a: number, b: number) => (Math.max(a, b) > 0 ? b > a : Math.abs(b) > Math.abs(a));
  return changed.reduce<Placed | undefined>(
    (worst, next) =>
      worst === undefined || most(worst.journey.downtimeYear!, next.journey.downtimeYear!) ? next : worst,
    undefined,
  );
}

/** What became of a file that has nothing to be compared with. */
export function stateWords({ state }: DiffTopologyReport): string {
  if (state === 'added') return 'new file: nothing to compare with';
  if (state === 'removed') return 'the file is gone';
  return '';
}
