import type { JourneyReport, TargetReport, TopologyReport } from '../report/report.js';
import { brokenReason } from './broken-reason.js';
import type { DigestRecords } from './digest.js';
import type { Promised } from './terminal/judgement.js';

type Value = string | number | boolean | null;

/** The columns after file, name and journey; each is named by its place in the JSON. */
const COLUMNS: readonly [name: string, value: (journey: JourneyReport) => Value][] = [
  ['availability', ({ availability }) => availability],
  ['unavailability', ({ unavailability }) => unavailability],
  ['nines', ({ nines }) => nines],
  ['method', ({ method }) => method],
  ['bounds.low', ({ bounds }) => bounds[0]],
  ['bounds.high', ({ bounds }) => bounds[1]],
  ['states.full', ({ states }) => states.full],
  ['states.degraded', ({ states }) => states.degraded],
  ['downtime.month', ({ downtime }) => downtime.month],
  ['downtime.year', ({ downtime }) => downtime.year],
  ['outagesPerYear', ({ outagesPerYear }) => outagesPerYear],
  ['meanOutage', ({ meanOutage }) => meanOutage],
  ['targets.period', ({ targets }) => targets.period],
  ...targetColumns('slo'),
  ...targetColumns('sla'),
  ['targets.buffer', ({ targets }) => targets.buffer],
  ...targetColumns('full'),
  ['targets.rto', ({ targets }) => targets.rto],
  ['targets.rpo', ({ targets }) => targets.rpo],
  ['rto', ({ rto }) => rto],
  ['rpo', ({ rpo }) => rpo],
];

/** A record per journey; a broken file has one that says why in its last field. */
export function evaluationRecords(topologies: readonly TopologyReport[]): DigestRecords {
  return {
    columns: ['file', 'name', 'journey', ...COLUMNS.map(([name]) => name), 'error'],
    rows: topologies.flatMap(rowsOf),
  };
}

function rowsOf({ file, name, journeys, findings }: TopologyReport): Value[][] {
  if (journeys.length === 0) {
    return [[file, name, null, ...COLUMNS.map(() => null), brokenReason(findings)]];
  }
  return journeys.map((journey) => [
    file,
    name,
    journey.name,
    ...COLUMNS.map(([, value]) => value(journey)),
    null,
  ]);
}

function targetColumns(key: Promised): [string, (journey: JourneyReport) => Value][] {
  const fields: readonly (keyof TargetReport)[] = ['target', 'allowed', 'expected', 'met'];
  return fields.map((field) => [
    `targets.${key}.${field}`,
    ({ targets }: JourneyReport) => targets[key]?.[field] ?? null,
  ]);
}
