import type { JourneyChaosReport, ScenarioReport } from '../../report/chaos-report.js';
import { meanwhileAvailability } from '../journey-figures.js';
import { listNames } from './chaos-names.js';
import type { ChaosRow } from './chaos-rows.js';
import { journeysNotShown } from './journeys-not-shown.js';
import { shortTitles } from './short-titles.js';
import type { Style, View } from './style.js';
import { type Column, fits, layOut, mostColumns } from './table.js';

/** Most rows without `-v`, and of whole components among them. */
const MOST_ROWS = 20;
const MOST_WHOLES = 8;
const MOST_NAMES = 4;
const LEAST_LABEL = 10;
const ENOUGH_LABEL = 20;
const LEAST_NAMES = 8;
const LONGEST_TITLE = 12;

/** A word for each state. */
export const STATE_WORDS = { full: 'survives', degraded: 'degraded', down: 'down' } as const;

/** Every failure in a row; of several journeys side by side, what is left of each, or of the worst where all have no room. */
export function chaosTable(
  rows: readonly ChaosRow[],
  journeys: readonly JourneyChaosReport[],
  view: View,
): string[] {
  if (rows.length === 0) return [];
  const ways = journeys.length === 1 ? waysOfOne(view) : waysOfSeveral(journeys, view);
  const { columns, shown, left } = fitting(ways, rows, view);
  return [
    ...layOut(columns, view),
    ...(left > 0 ? [view.style.dim(`  and ${left} more (-v shows them)`)] : []),
    ...journeysNotShown(shown.length, journeys.length, view),
  ];
}

/** A way as a table: its columns, and how many rows it has no room for. */
interface Fitted {
  shown: readonly number[];
  columns: Column[];
  left: number;
}

/** The first way that has room, else the last; rows are picked for none after it. */
function fitting(ways: readonly Way[], rows: readonly ChaosRow[], view: View): Fitted {
  const table = ({ shown, columns }: Way): Fitted => {
    const own = rows.filter(({ scenarios }) => shown.some((index) => scenarios[index]));
    const first = view.verbose ? own : firstRows(own);
    return { shown, columns: columns(first), left: own.length - first.length };
  };
  const mayFit = ways.filter(({ shown }) => shown.length <= mostColumns(view.width));
  for (const way of mayFit) {
    const found = table(way);
    if (fits(found.columns, view.width)) return found;
  }
  return table(ways.at(-1)!);
}

/** A way to show some journeys, by their places. */
interface Way {
  shown: readonly number[];
  columns: (rows: readonly ChaosRow[]) => Column[];
}

function waysOfOne(view: View): Way[] {
  const way = (columns: Way['columns']): Way => ({ shown: [0], columns });
  return [
    way((rows) => [label(rows), ...single(rows, view)]),
    // What must not fail meanwhile is worth more than the end of a name.
    way((rows) => [{ ...label(rows), least: ENOUGH_LABEL }, ...single(rows, view)]),
    way((rows) => [label(rows), ...single(rows, view).slice(0, 2)]),
    way((rows) => [{ ...label(rows), least: LEAST_LABEL }, ...single(rows, view).slice(0, 2)]),
  ];
}

/** All of them, shorter and shorter, then fewer and fewer. */
function waysOfSeveral(journeys: readonly JourneyChaosReport[], view: View): Way[] {
  const all = [...journeys.keys()];
  const worst = all.toSorted((a, b) => journeys[b]!.unavailability - journeys[a]!.unavailability);
  const names = journeys.map(({ name }) => name);
  const short = shortTitles(names, LONGEST_TITLE, view.ascii);
  const way = (shown: readonly number[], figures: boolean, whole = false): Way => ({
    shown,
    columns: (rows) => [
      { ...label(rows), ...(!whole && { least: LEAST_LABEL }) },
      ...shown.map((index) => column(rows, { index, title: (whole ? names : short)[index]! }, view, figures)),
    ],
  });
  const fewer = all.slice(1).map((_, left) => worst.slice(0, all.length - 1 - left));
  return [
    way(all, true, true),
    way(all, true),
    way(all, false),
    ...fewer.flatMap((some) => [way(some, true), way(some, false)]),
  ];
}

function label(rows: readonly ChaosRow[]): Column {
  return { title: 'When it fails', cells: rows.map((row) => row.label) };
}

/** One journey: state, availability meanwhile, new single points. */
function single(rows: readonly ChaosRow[], { style }: View): Column[] {
  const only = rows.map(({ scenarios }) => scenarios[0]!);
  return [
    {
      title: 'State',
      cells: only.map(({ state }) => STATE_WORDS[state]),
      paint: (text, row) => paintState(text, only[row]!, style),
    },
    { title: 'Meanwhile', cells: only.map(meanwhile) },
    {
      title: 'Then a single point',
      cells: only.map(({ newSinglePoints }) => listNames(newSinglePoints, MOST_NAMES)),
      least: LEAST_NAMES,
    },
  ];
}

/** What is left of one of several journeys. */
function column(
  rows: readonly ChaosRow[],
  { index, title }: { index: number; title: string },
  { style }: View,
  figures: boolean,
): Column {
  const own = rows.map(({ scenarios }) => scenarios[index] ?? null);
  return {
    title,
    cells: own.map((scenario) => (scenario ? cell(scenario, figures) : '-')),
    paint: (text, row) => paintState(text, own[row] ?? null, style),
  };
}

function cell(scenario: ScenarioReport, figures: boolean): string {
  const { state } = scenario;
  if (!figures || state === 'down') return STATE_WORDS[state];
  return state === 'full' ? meanwhile(scenario) : `${STATE_WORDS[state]} ${meanwhile(scenario)}`;
}

function meanwhile(scenario: ScenarioReport): string {
  return scenario.state === 'down' ? '' : meanwhileAvailability(scenario);
}

function paintState(text: string, scenario: ScenarioReport | null, style: Style): string {
  if (scenario === null) return style.dim(text);
  const paint = { full: style.good, degraded: style.notable, down: style.bad }[scenario.state];
  return paint(text);
}

/** What a single failure does, and some of what takes all replicas of a component at once. */
function firstRows(rows: readonly ChaosRow[]): ChaosRow[] {
  const singles = rows.filter(({ whole }) => !whole).slice(0, MOST_ROWS);
  return [...singles, ...rows.filter(({ whole }) => whole).slice(0, MOST_WHOLES)];
}
