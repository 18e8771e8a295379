import { type Severity, severities } from '../../diagnostics/severity.js';
import type { Availability } from '../../quantity/availability.js';
import { YEAR } from '../../quantity/calendar.js';
import { parseDowntime } from '../../quantity/downtime.js';
import type { DiffTopologyReport, GateReport } from '../../report/diff-report.js';
import { optionValue, optionWord } from '../option-value.js';

/** The options that make a gate of a comparison. */
export interface GateOptions {
  maxIncrease?: string;
  failOnNew?: string;
}

/** How much may become worse; null for whatever it is. */
export interface Gate {
  maxIncrease: { said: string; unavailability: number } | null;
  failOnNew: Severity | null;
}

/**
 * Reads `--max-increase` and `--fail-on-new`.
 * @throws UsageError
 */
export function readGate({ maxIncrease, failOnNew }: GateOptions): Gate {
  const most = (said: string): Availability => optionValue('--max-increase', said, 'HA205', parseDowntime);
  return {
    maxIncrease:
      maxIncrease === undefined
        ? null
        : { said: maxIncrease, unavailability: most(maxIncrease).unavailability },
    failOnNew: failOnNew === undefined ? null : optionWord('--fail-on-new', failOnNew, severities),
  };
}

/**
 * Whether the files stay within it; null where nothing is asked for. A journey that is new loses nothing; one that is bounded
 * may lose as much as the upper bound of its change, and must be proved to stay within it.
 */
export function judge(
  { maxIncrease, failOnNew }: Gate,
  topologies: readonly DiffTopologyReport[],
): GateReport | null {
  if (maxIncrease === null && failOnNew === null) return null;
  const most = maxIncrease === null ? Number.POSITIVE_INFINITY : maxIncrease.unavailability * YEAR;
  const exceeded = topologies.flatMap(({ file, journeys }) =>
    journeys
      .filter(({ downtimeYear, downtimeYearBounds }) => (downtimeYearBounds?.[1] ?? downtimeYear ?? 0) > most)
      .map(({ name }) => ({ file, journey: name })),
  );
  const isGrave = (severity: Severity) =>
    failOnNew !== null && severities.indexOf(severity) <= severities.indexOf(failOnNew);
  const grave = topologies.some(({ newFindings }) => newFindings.some(({ severity }) => isGrave(severity)));
  const broken = topologies.some(({ state }) => state === 'broken');
  return { passed: exceeded.length === 0 && !grave && !broken, maxIncrease, failOnNew, exceeded };
}
