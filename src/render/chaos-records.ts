import type { ChaosTopologyReport, JourneyChaosReport } from '../report/chaos-report.js';
import { brokenReason } from './broken-reason.js';
import type { DigestRecords } from './digest.js';
import { failureWords, partsByName } from './terminal/chaos-names.js';

type Value = string | number | boolean | null;

const COLUMNS = [
  ...['file', 'name', 'journey', 'fail', 'what', 'state', 'availability', 'unavailability'],
  ...['newSinglePoints', 'gameDay', 'worth', 'expect', 'error'],
];

/**
 * A record per journey and scenario, with its rank, worth and expectation where it is an experiment worth running; a broken
 * file has one that says why in its last field.
 */
export function chaosRecords(topologies: readonly ChaosTopologyReport[]): DigestRecords {
  const rows = topologies.flatMap(({ file, name, journeys, findings }) => {
    if (journeys.length > 0) return journeys.flatMap(recordsOf).map((row) => [file, name, ...row, null]);
    return [[file, name, ...COLUMNS.slice(3).map(() => null), brokenReason(findings)]];
  });
  return { columns: COLUMNS, rows };
}

function recordsOf(journey: JourneyChaosReport): Value[][] {
  const { name, scenarios, gameDays } = journey;
  const parts = partsByName([journey]);
  const days = new Map(gameDays.map((day, index) => [day.fail.join(','), { ...day, rank: index + 1 }]));
  return scenarios.map(({ fail, state, availability, unavailability, newSinglePoints }) => {
    const day = days.get(fail.join(','));
    return [
      ...[name, fail.join(' + '), failureWords(fail, parts), state, availability, unavailability],
      newSinglePoints.join(', '),
      ...[day?.rank ?? null, day?.worth ?? null, day?.expect ?? null],
    ];
  });
}
