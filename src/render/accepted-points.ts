import type { FindingReport } from '../report/report.js';

/** The parts that somebody has accepted as single points of failure. */
export function acceptedPoints(findings: readonly FindingReport[]): ReadonlySet<string> {
  const taken = findings.filter(({ rule, accepted }) => rule === 'HA601' && accepted !== undefined);
  return new Set(taken.flatMap(({ on, parts = on === null ? [] : [on] }) => parts));
}
