import type { ChaosReport, JourneyChaosReport, ScenarioReport } from '../../report/chaos-report.js';
import { failureWords, isSingleFailure, listNames, partsByName } from './chaos-names.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** Most names in an answer. */
const MOST_NAMES = 8;

/** What a journey survives, in words, and the names of what it does not. */
export interface Survival {
  survives: string;
  downWith: string;
}

/**
 * The answer for one journey. Every replica counts, though a scenario stands for all that are alike; components that lose
 * all their replicas at once are counted apart, since no single failure does that.
 */
export function survivalOf(journey: JourneyChaosReport): Survival {
  const { scenarios, asked } = journey;
  const parts = partsByName([journey]);
  const tried = scenarios.filter(({ fail }) => asked === 'chosen' || fail.length === 1);
  const [singles, wholes] = [
    tried.filter((scenario) => isSingleFailure(scenario, parts)),
    tried.filter((scenario) => !isSingleFailure(scenario, parts)),
  ];
  const down = [...singles, ...wholes].filter(({ state }) => state === 'down');
  const downWith = listNames(
    down.map(({ fail }) => failureWords(fail, parts)),
    MOST_NAMES,
  );
  if (asked === 'chosen') return { survives: countWords(tried.map(once), 'chosen scenario'), downWith };
  const weighed = singles.map(({ fail, state }) => ({ state, count: parts.get(fail[0]!)!.alike }));
  const survives = countWords(weighed, 'single failure');
  if (wholes.length === 0) return { survives, downWith };
  const and = survives.includes(',') ? ', and' : ' and';
  return { survives: `${survives}${and} ${countWords(wholes.map(once), 'whole component', '')}`, downWith };
}

interface Fate {
  state: ScenarioReport['state'];
  count: number;
}

function once({ state }: ScenarioReport): Fate {
  return { state, count: 1 };
}

function countWords(fates: readonly Fate[], noun: string, verb = 'survives '): string {
  const count = (some: readonly Fate[]) => some.reduce((sum, fate) => sum + fate.count, 0);
  const all = count(fates);
  const survived = count(fates.filter(({ state }) => state !== 'down'));
  const degraded = count(fates.filter(({ state }) => state === 'degraded'));
  const share = survived === all && all > 1 ? `all ${all}` : `${survived} of ${all}`;
  const hurt = degraded > 0 ? `, ${degraded} of them degraded` : '';
  return `${verb}${share} ${noun}${all === 1 ? '' : 's'}${hurt}`;
}

/** `-q`: a line per journey; empty without journeys. */
export function renderChaosVerdict({ topologies }: ChaosReport, view: View): string {
  const rows = topologies.flatMap(({ file, journeys }) =>
    journeys.map((journey) => ({ file, journey, words: survivalOf(journey) })),
  );
  if (rows.length === 0) return '';
  const column = (cells: string[]) => ({ title: '', cells });
  const columns = [
    column(rows.map(({ file }) => file)),
    column(rows.map(({ journey }) => journey.name)),
    column(rows.map(({ words }) => words.survives)),
    column(rows.map(({ words }) => (words.downWith === '' ? '' : `down with: ${words.downWith}`))),
  ];
  return `${layOut(columns, view)
    .map((line) => line.slice(INDENT))
    .join('\n')}\n`;
}
