import { formatAvailability } from '../../quantity/format-availability.js';
import type { JourneyChaosReport, ScenarioReport } from '../../report/chaos-report.js';
import { listNames } from './chaos-names.js';
import type { ChaosRow } from './chaos-rows.js';
import type { Style, View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

/** Most rows without `-v`, and of whole components among them. */
const MOST_ROWS = 20;
const MOST_WHOLES = 8;
const MOST_NAMES = 4;
const LEAST_LABEL = 10;
const LEAST_NAMES = 8;

/** A word for each state. */
export const STATE_WORDS = { full: 'survives', degraded: 'degraded', down: 'down' } as const;

/** Every failure in a row; of several journeys side by side, what is left of each. */
export function chaosTable(
  rows: readonly ChaosRow[],
  journeys: readonly JourneyChaosReport[],
  view: View,
): string[] {
  if (rows.length === 0) return [];
  const shown = view.verbose ? rows : firstRows(rows);
  const left = rows.length - shown.length;
  const fails: Column = { title: 'When it fails', cells: shown.map(({ label }) => label) };
  const cut = { ...fails, least: LEAST_LABEL };
  const ways =
    journeys.length === 1
      ? [
          () => [fails, ...single(shown, view)],
          () => [fails, ...single(shown, view).slice(0, 2)],
          () => [cut, ...single(shown, view).slice(0, 2)],
        ]
      : [
          () => [fails, ...several(shown, journeys, view, true)],
          () => [cut, ...several(shown, journeys, view, true)],
          () => [cut, ...several(shown, journeys, view, false)],
        ];
  const lines = layOut(firstFitting(ways, view.width), view);
  return left > 0 ? [...lines, view.style.dim(`  and ${left} more (-v shows them)`)] : lines;
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

function several(
  rows: readonly ChaosRow[],
  journeys: readonly JourneyChaosReport[],
  { style }: View,
  figures: boolean,
): Column[] {
  return journeys.map(({ name }, index): Column => {
    const own = rows.map(({ scenarios }) => scenarios[index] ?? null);
    return {
      title: name,
      cells: own.map((scenario) => (scenario ? cell(scenario, figures) : '-')),
      paint: (text, row) => paintState(text, own[row] ?? null, style),
      least: LEAST_NAMES,
    };
  });
}

function cell(scenario: ScenarioReport, figures: boolean): string {
  const { state } = scenario;
  if (!figures || state === 'down') return STATE_WORDS[state];
  return state === 'full' ? meanwhile(scenario) : `${STATE_WORDS[state]} ${meanwhile(scenario)}`;
}

function meanwhile({ state, unavailability }: ScenarioReport): string {
  return state === 'down' ? '' : formatAvailability(unavailability);
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
