import type { JourneyReport } from '../report/report.js';

/** Whether RTO or RPO is kept after any single failure; of what is unknown nobody can say so. */
export function isRecovered(
  key: 'rto' | 'rpo',
  journey: Pick<JourneyReport, 'rto' | 'rpo' | 'targets'>,
): boolean {
  const [time, promised] = [journey[key], journey.targets[key]];
  return promised === null || (time !== null && time <= promised);
}
