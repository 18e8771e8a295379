import { formatDuration } from '../../quantity/format-duration.js';
import { greaterFirst } from '../../quantity/greater-first.js';
import type { ChaosPartReport, JourneyChaosReport } from '../../report/chaos-report.js';
import { failureWords, listNames, type Parts, partsByName } from './chaos-names.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Most experiments without `-v`. */
const MOST = 5;
const MOST_NAMES = 8;
/** What an experiment's lines are indented by, and the least that is left for them. */
const MARGIN = 5;
const LEAST_WIDTH = 20;

/** An experiment, in words what to do, and what it should show. */
export interface Experiment extends Day {
  task: string;
}

interface Day {
  fail: readonly string[];
  expect: string;
  /** Of the journey, seconds a year. */
  worth: number;
  /** The journey that it is expected of: of several the one to watch. */
  journey: string;
}

/** The experiments worth running, the most instructive first; of several journeys, each for the one to watch. */
export function experimentsOf(journeys: readonly JourneyChaosReport[]): Experiment[] {
  return merged(bestDays(journeys), partsByName(journeys));
}

/** The experiments, each with what should be seen. */
export function gameDayLines(journeys: readonly JourneyChaosReport[], view: View): string[] {
  const days = experimentsOf(journeys);
  const shown = view.verbose ? days : days.slice(0, MOST);
  const left = days.length - shown.length;
  if (shown.length === 0) return unranked(journeys, view);
  return [
    ...wrap('Game days, those first that would cost most if the model were wrong', view),
    ...shown.flatMap((day, index) => dayLines(day, index + 1, { several: journeys.length > 1, view })),
    ...(left > 0 ? [view.style.dim(`  and ${left} more (-v shows them)`)] : []),
    ...unranked(journeys, view),
  ];
}

/** What never fails by the file's figures, and is worth trying all the same. */
function unranked(journeys: readonly JourneyChaosReport[], view: View): string[] {
  const labels = journeys.flatMap((journey) => {
    const parts = partsByName([journey]);
    const tried = journey.scenarios.filter(({ fail, state }) => fail.length === 1 && state !== 'down');
    return tried
      .filter(({ fail }) => parts.get(fail[0]!)?.unavailability === 0)
      .map(({ fail }) => failureWords(fail, parts));
  });
  if (labels.length === 0) return [];
  const listed = listNames([...new Set(labels)], MOST_NAMES);
  return wrap(`Not ranked, since by the file they never fail by themselves: ${listed}`, view);
}

function dayLines(
  { task, expect, worth, journey }: Experiment,
  number: number,
  { several, view }: { several: boolean; view: View },
): string[] {
  const figure = `if not, ${formatDuration(worth)} more downtime a year`;
  const margin = ' '.repeat(MARGIN);
  const inner = (text: string) => wrap(text, indented(view)).map((line) => margin + line.trimStart());
  return [
    ...wrap(`${number}. ${task}`, view, '  ').map((line) => line.replace(task, view.style.strong)),
    ...inner(`expect ${several ? `of ${journey}: ` : ''}${expect}`),
    ...inner(figure).map(view.style.dim),
  ];
}

/** Replicas of one component that are worth the same are one experiment, though they lie in different domains. */
function merged(days: readonly Day[], parts: Parts): Experiment[] {
  const groups = new Map<string, Day[]>();
  for (const day of days) {
    const part = day.fail.length === 1 ? parts.get(day.fail[0]!) : undefined;
    const key =
      part?.kind === 'replica' ? `${part.owner} ${day.worth.toPrecision(12)}` : `only ${day.fail.join(',')}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()].flatMap((alike) => {
    const part = parts.get(alike[0]!.fail[0]!);
    const count = alike.reduce((sum, { fail }) => sum + (parts.get(fail[0]!)?.alike ?? 1), 0);
    const whole = part !== undefined && alike.length > 1 && count === part.replicas;
    if (!whole) return alike.map((day) => ({ ...day, task: taskOf(day, parts) }));
    return [{ ...alike[0]!, task: `Stop ${part.name}, or another of ${part.replicas} ${part.owner}` }];
  });
}

function indented(view: View): View {
  return { ...view, width: Math.max(LEAST_WIDTH, view.width - MARGIN) };
}

function bestDays(journeys: readonly JourneyChaosReport[]): Day[] {
  const best = new Map<string, Day>();
  const dangers = new Map<string, readonly number[]>();
  for (const journey of journeys) {
    for (const { fail, expect, worth } of journey.gameDays) {
      const key = fail.join(',');
      const danger = [...dangerOf(journey, key), worth];
      const known = dangers.get(key);
      if (known !== undefined && !isGreater(danger, known)) continue;
      best.set(key, { fail, expect, worth, journey: journey.name });
      dangers.set(key, danger);
    }
  }
  return greaterFirst([...best.values()], ({ worth }) => worth);
}

/** What makes a journey the one to watch while something has failed, the first that differs deciding. */
function dangerOf({ scenarios }: JourneyChaosReport, key: string): number[] {
  const scenario = scenarios.find(({ fail }) => fail.join(',') === key);
  if (scenario === undefined) return [0, 0, 0];
  const { newSinglePoints, state, unavailability } = scenario;
  return [newSinglePoints.length, state === 'degraded' ? 1 : 0, unavailability];
}

function isGreater(one: readonly number[], other: readonly number[]): boolean {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing >= 0 && one[differing]! > other[differing]!;
}

function taskOf({ fail }: Day, parts: Parts): string {
  const kind = fail.length === 1 ? parts.get(fail[0]!)?.kind : undefined;
  return `${verbOf(kind)} ${failureWords(fail, parts)}`;
}

function verbOf(kind: ChaosPartReport['kind'] | undefined): string {
  return kind === 'domain' || kind === 'link' ? 'Cut off' : 'Stop';
}
