import type { SinglePoint } from '../analysis/single-points.js';
import type { SinglePointReport } from './report.js';

/** Single points of failure as the contract has them. */
export function singlePointReports(points: readonly SinglePoint[]): SinglePointReport[] {
  return points.map(({ stalls, ...point }) => (stalls.length > 0 ? { ...point, stalls } : point));
}
