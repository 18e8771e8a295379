import type { ChaosReport, JourneyChaosReport } from '../../report/chaos-report.js';
import { failureWords, isSingleFailure, listNames, type Parts, partsByName } from './chaos-names.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** Most names in an answer. */
const MOST_NAMES = 8;

/** The answer for one journey: how many single failures it survives, and which it does not. */
export function survivalWords(journey: JourneyChaosReport): { survives: string; down: string } {
  const parts = partsByName([journey]);
  const singles = journey.scenarios.filter((scenario) => isSingleFailure(scenario, parts));
  const [down, rest] = [
    singles.filter(({ state }) => state === 'down'),
    singles.filter(({ state }) => state !== 'down'),
  ];
  if (journey.asked === 'chosen') return chosenWords(journey, parts);
  const count =
    rest.length === singles.length && rest.length > 1
      ? `all ${singles.length}`
      : `${rest.length} of ${singles.length}`;
  const nouns = singles.length === 1 ? 'failure' : 'failures';
  const degraded = rest.filter(({ state }) => state === 'degraded').length;
  return {
    survives: `survives ${count} single ${nouns}${degraded > 0 ? `, ${degraded} of them degraded` : ''}`,
    down: down.length > 0 ? `down with: ${named(down, parts)}` : '',
  };
}

/** Where scenarios were chosen. */
function chosenWords({ scenarios }: JourneyChaosReport, parts: Parts): { survives: string; down: string } {
  const down = scenarios.filter(({ state }) => state === 'down');
  return {
    survives: `survives ${scenarios.length - down.length} of ${scenarios.length} chosen ${scenarios.length === 1 ? 'scenario' : 'scenarios'}`,
    down: down.length > 0 ? `down with: ${named(down, parts)}` : '',
  };
}

function named(scenarios: readonly { fail: readonly string[] }[], parts: Parts): string {
  return listNames(
    scenarios.map(({ fail }) => failureWords(fail, parts)),
    MOST_NAMES,
  );
}

/** `-q`: a line per journey; empty without journeys. */
export function renderChaosVerdict({ topologies }: ChaosReport, view: View): string {
  const rows = topologies.flatMap(({ file, journeys }) =>
    journeys.map((journey) => ({ file, journey, words: survivalWords(journey) })),
  );
  if (rows.length === 0) return '';
  const column = (cells: string[]) => ({ title: '', cells });
  const columns = [
    column(rows.map(({ file }) => file)),
    column(rows.map(({ journey }) => journey.name)),
    column(rows.map(({ words }) => words.survives)),
    column(rows.map(({ words }) => words.down)),
  ];
  return `${layOut(columns, view)
    .map((line) => line.slice(INDENT))
    .join('\n')}\n`;
}
