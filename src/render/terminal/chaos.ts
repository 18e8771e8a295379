import type { ChaosReport, ChaosTopologyReport, JourneyChaosReport } from '../../report/chaos-report.js';
import { acceptedList } from './accepted-list.js';
import { listNames } from './chaos-names.js';
import { type ChaosRow, chaosRows, isPairRow } from './chaos-rows.js';
import { chaosTable } from './chaos-table.js';
import { survivalOf } from './chaos-verdict.js';
import { findingsList } from './findings-list.js';
import { gameDayLines } from './game-days.js';
import { title } from './headline.js';
import type { View } from './style.js';
import { INDENT, wrap } from './wrap.js';

/** Most failures that nothing takes over from, without `-v`. */
const MOST_STRANDED = 4;

/** What is left when things fail, for people: the answer, every failure with the worst first, what to try. */
export function renderChaos(report: ChaosReport, view: View): string {
  const sections = report.topologies
    .filter(({ journeys }) => journeys.length > 0)
    .map((topology) => section(topology, view));
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function section(topology: ChaosTopologyReport, view: View): string[] {
  const { journeys, findings } = topology;
  const rows = chaosRows(journeys, view.verbose);
  const chosen = journeys.some(({ asked }) => asked === 'chosen');
  const singles = rows.filter((row) => chosen || !isPairRow(row));
  const pairs = chosen ? [] : rows.filter(isPairRow);
  const groups = [
    [...title(topology, view), ...journeys.flatMap((journey) => answer(journey, journeys.length > 1, view))],
    [
      ...chaosTable(singles, journeys, view),
      ...fragileLines(singles, journeys, view),
      ...strandedLines(singles, view),
    ],
    pairs.length > 0
      ? [
          ...wrap(pairsWords(journeys), view),
          ...chaosTable(pairs, journeys, view),
          ...strandedLines(pairs, view),
        ]
      : [],
    gameDayLines(journeys, view),
    [...findingsList(findings, view), ...acceptedList(findings, view)],
    leftOut(topology, view),
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function answer(journey: JourneyChaosReport, several: boolean, view: View): string[] {
  const { survives, downWith } = survivalOf(journey);
  const start = several ? `${journey.name} ` : '';
  const words = several ? survives : survives.replace(/^s/, 'S');
  const lines = wrap(`${start}${words}${downWith === '' ? '' : `; down with: ${downWith}`}`, view);
  return lines.map((line) => line.replace(words, view.style.strong));
}

/** Of several journeys, what must not fail besides: there is no column for it. */
function fragileLines(
  rows: readonly ChaosRow[],
  journeys: readonly JourneyChaosReport[],
  view: View,
): string[] {
  const isAsked = view.verbose || journeys.some(({ asked }) => asked === 'chosen');
  if (journeys.length === 1 || !isAsked) return [];
  return rows.flatMap(({ label, scenarios }) =>
    scenarios.flatMap((scenario, index) => {
      const names = scenario?.newSinglePoints ?? [];
      const text = `${label}: then a single point of ${journeys[index]!.name}: ${names.join(', ')}`;
      return names.length === 0 ? [] : wrap(text, view, INDENT);
    }),
  );
}

/** Why something is down that has a spare. */
function strandedLines(rows: readonly ChaosRow[], view: View): string[] {
  const stranded = rows.flatMap(({ label, scenarios }) => {
    const names = new Set(scenarios.flatMap((scenario) => scenario?.notTakenOver ?? []));
    return names.size > 0 ? [`${listNames([...names], MOST_STRANDED)} (${label})`] : [];
  });
  if (stranded.length === 0) return [];
  const most = view.verbose ? stranded.length : MOST_STRANDED;
  const text = `Not taken over, since what the failover needs is down too: ${listNames(stranded, most)}`;
  return wrap(text, view, INDENT);
}

function pairsWords(journeys: readonly JourneyChaosReport[]): string {
  const counts = journeys.map(({ name, scenarios }) => {
    const pairs = scenarios.filter(({ fail }) => fail.length > 1);
    const down = pairs.filter(({ state }) => state === 'down').length;
    return `${journeys.length > 1 ? `${name} ` : ''}down with ${down} of ${pairs.length}`;
  });
  return `Pairs of survived failures: ${counts.join(', ')}`;
}

/** What was not looked at. */
function leftOut({ findings }: ChaosTopologyReport, view: View): string[] {
  const notes = findings.filter(({ rule }) => rule === 'HA410');
  return notes.flatMap(({ message }) => wrap(`Note: ${message}`, view).map(view.style.notable));
}
