import { formatDuration } from '../quantity/format-duration.js';
import type { JourneyChaosReport, ScenarioReport } from '../report/chaos-report.js';
import type { DigestTable } from './digest.js';
import { meanwhileAvailability } from './journey-figures.js';
import { listNames } from './terminal/chaos-names.js';
import { type ChaosRow, chaosRows, isPairRow } from './terminal/chaos-rows.js';
import { STATE_WORDS } from './terminal/chaos-table.js';
import { experimentsOf } from './terminal/game-days.js';

/** Most rows of a folded table. */
const MOST_ROWS = 20;
const MOST_NAMES = 8;

/** Every failure with the worst first, the pairs, the experiments worth running. */
export function chaosTables(journeys: readonly JourneyChaosReport[]): DigestTable[] {
  const rows = chaosRows(journeys, false);
  const chosen = journeys.some(({ asked }) => asked === 'chosen');
  const singles = rows.filter((row) => chosen || !isPairRow(row));
  const pairs = rows.filter((row) => !chosen && isPairRow(row));
  return [
    rowsTable('When it fails', singles, journeys),
    rowsTable('Pairs of survived failures', pairs, journeys),
    gameDaysTable(journeys),
  ];
}

function rowsTable(
  title: string,
  rows: readonly ChaosRow[],
  journeys: readonly JourneyChaosReport[],
): DigestTable {
  const [, second] = journeys;
  const columns = second
    ? journeys.map(({ name }) => name)
    : ['State', 'Availability meanwhile', 'Then a single point'];
  return {
    title: titleOf(title, rows.length),
    columns: [{ title: 'What fails' }, ...columns.map((name) => ({ title: name }))],
    rows: rows
      .slice(0, MOST_ROWS)
      .map(({ label, scenarios }) => [label, ...(second ? scenarios.map(cellOf) : cellsOf(scenarios[0]!))]),
  };
}

function cellsOf(scenario: ScenarioReport): string[] {
  const { state, newSinglePoints, notTakenOver } = scenario;
  const meanwhile = state === 'down' ? '' : meanwhileAvailability(scenario);
  const missed =
    notTakenOver.length > 0 ? `, nothing takes over from ${listNames(notTakenOver, MOST_NAMES)}` : '';
  return [STATE_WORDS[state] + missed, meanwhile, listNames(newSinglePoints, MOST_NAMES)];
}

/** Null where a journey does not depend on it. */
function cellOf(scenario: ScenarioReport | null): string {
  if (scenario === null) return '';
  const [state, meanwhile] = cellsOf(scenario);
  return `${state} ${meanwhile}`.trim();
}

function gameDaysTable(journeys: readonly JourneyChaosReport[]): DigestTable {
  const days = experimentsOf(journeys);
  const several = journeys.length > 1;
  return {
    title: titleOf('Game days, those first that would cost most if the model were wrong', days.length),
    columns: [
      { title: 'Do' },
      ...(several ? [{ title: 'Watch' }] : []),
      { title: 'Expect' },
      { title: 'If not, more downtime a year', align: 'right' },
    ],
    rows: days
      .slice(0, MOST_ROWS)
      .map(({ task, expect, worth, journey }) => [
        task,
        ...(several ? [journey] : []),
        expect,
        formatDuration(worth),
      ]),
  };
}

function titleOf(title: string, count: number): string {
  return title + (count > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${count})` : '');
}
