import type {
  CutSetReport,
  ImportanceReport,
  JourneyRisksReport,
  LiftedCutSetReport,
  RisksTopologyReport,
} from '../report/risks-report.js';
import { brokenReason } from './broken-reason.js';
import type { DigestRecords } from './digest.js';

type Value = string | number | boolean | null;
type Record = Readonly<{ [column: string]: Value }>;

const COLUMNS = [
  ...['file', 'name', 'journey', 'record', 'what', 'kind', 'order', 'sets'],
  ...['probability', 'downtimeYear', 'share', 'unavailability'],
  ...['birnbaum', 'improvement', 'criticality', 'diagnostic', 'raw', 'rrw', 'error'],
];

/**
 * A record per cut set, per cut set of wholes and per part that matters, which `record` tells apart; a broken file has one
 * that says why in its last field.
 */
export function risksRecords(topologies: readonly RisksTopologyReport[]): DigestRecords {
  const rows = topologies.flatMap(({ file, name, journeys, findings }) => {
    const records = journeys.length === 0 ? [{ error: brokenReason(findings) }] : journeys.flatMap(recordsOf);
    return records.map((record: Record) => ({ file, name, ...record }));
  });
  return { columns: COLUMNS, rows: rows.map((row: Record) => COLUMNS.map((column) => row[column] ?? null)) };
}

function recordsOf({ name: journey, cutSets, importance }: JourneyRisksReport): Record[] {
  return [
    ...cutSets.list.map((set) => ({ journey, record: 'cut-set', sets: set.sets, ...setFields(set) })),
    ...cutSets.lifted.list.map((set) => ({ journey, record: 'lifted-cut-set', ...setFields(set) })),
    ...importance.map((part) => ({ journey, record: 'importance', ...partFields(part) })),
  ];
}

function setFields({ what, order, probability, downtimeYear, share }: CutSetReport | LiftedCutSetReport) {
  return { what, order, probability, downtimeYear, share };
}

function partFields({ name, ...figures }: ImportanceReport): Record {
  return { what: name, ...figures };
}
