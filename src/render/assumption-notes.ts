import { YEAR_BASIS } from '../quantity/period.js';
import type { JourneyReport, TopologyReport } from '../report/report.js';

/** Findings that say what the figures rest on: unknown frequencies, bounds, instant reactions, soft parts that fail fast. */
const TOLD: ReadonlySet<string> = new Set(['HA505', 'HA508', 'HA512', 'HA516']);

/** What the figures rest on, and what could not be told. */
export function assumptionNotes({ findings, journeys }: TopologyReport): string[] {
  const told = findings.filter(({ rule }) => TOLD.has(rule));
  const noTarget = journeys.every(({ targets }) => targets.slo === null && targets.sla === null);
  return [
    `${YEAR_BASIS}, a month a twelfth of it`,
    'parts fail independently of each other except through what they share',
    ...new Set(told.map(({ message }) => message.replaceAll('`', ''))),
    ...(noTarget ? ['no target (targets or --slo gives one)'] : []),
  ];
}

/** What is taken to react at once in a journey, in a few words; what that would cost is said among the assumptions. */
export function assumedInstantly({ findings }: TopologyReport, { name }: JourneyReport): string[] {
  const about = findings.filter(
    ({ rule, journey }) => rule === 'HA508' || (rule === 'HA516' && journey === name),
  );
  return [...new Set(about.map(({ message }) => message.replace(/ \(.*/, '')))];
}
