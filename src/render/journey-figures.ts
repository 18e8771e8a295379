import { formatAvailability } from '../quantity/format-availability.js';
import { formatDuration } from '../quantity/format-duration.js';
import type { JourneyReport } from '../report/report.js';

/** What says how unavailable a journey is, or between which bounds. */
type Unavailable = Pick<JourneyReport, 'method' | 'unavailability' | 'bounds'>;

/** The availability: `99.979 %`, or between which bounds it lies, `99.971 % to 99.983 %`, each rounded outward. */
export function availabilityFigure({ method, unavailability, bounds: [low] }: Unavailable): string {
  const least = formatAvailability(unavailability);
  return method === 'exact' ? least : `${least} to ${formatAvailability(low, 'up')}`;
}

/** The same where room is short: the availability, or its lower bound, `from 99.971 %`. */
export function leastAvailability({ method, unavailability }: Unavailable): string {
  const least = formatAvailability(unavailability);
  return method === 'exact' ? least : `from ${least}`;
}

/** The availability while something has failed: what it is at least, where it is bounded. */
export function meanwhileAvailability({
  unavailability,
  bounds,
}: {
  unavailability: number;
  bounds?: readonly [low: number, high: number];
}): string {
  return leastAvailability({
    method: bounds ? 'bounded' : 'exact',
    unavailability,
    bounds: bounds ?? [0, 1],
  });
}

/** Downtime a year: `1h 45m`, or at most how much, `up to 1h 45m`. */
export function downtimeFigure({ method, downtime }: JourneyReport): string {
  const most = formatDuration(downtime.year);
  return method === 'exact' ? most : `up to ${most}`;
}
