import { formatAvailability } from '../../quantity/format-availability.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import { bar } from './bar.js';
import { type NoteForm, noteOf } from './note.js';
import { type Part, partsOf } from './parts.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { type Column, fits, layOut } from './table.js';
import { wrap } from './wrap.js';

/** Rows that are shown unless everything is asked for. */
const MOST_ROWS = 20;
const BAR_WIDTH = 10;
/** A name keeps this much before anything else is left out, and this much in the end. */
const LEAST_NAME = 16;
const SHORTEST_NAME = 8;
const LONGEST_TITLE = 12;

/** How much of the table is shown. */
interface Way {
  /** In the order of the columns; indexes into the journeys of the report. */
  journeys: readonly number[];
  note: NoteForm;
  bar?: boolean;
  availability?: boolean;
  units?: boolean;
  leastName?: number;
}

/** Components and the domains that cost something, the dearest first, with what they cost and single points marked. */
export function partsTable(topology: TopologyReport, view: View): string[] {
  const all = partsOf(topology);
  const parts = view.verbose ? all : all.slice(0, MOST_ROWS);
  const columnsFor = (way: Way) => columnsOf(parts, topology.journeys, way, view);
  const ways = waysOf(topology.journeys);
  const way = ways.find((candidate) => fits(columnsFor(candidate), view.width)) ?? ways.at(-1)!;
  const several = topology.journeys.length > 1;
  return [
    ...(several ? ['What each part costs a journey in a year'] : []),
    ...layOut(columnsFor(way), view),
    ...rest(all.slice(parts.length), view),
    ...hidden(way.journeys.length, topology.journeys.length, view),
  ];
}

/** From the most telling to the narrowest: shorter notes, no bars, fewer journeys, then fewer columns and shorter names. */
function waysOf(journeys: readonly JourneyReport[]): Way[] {
  const all = journeys.map((_, index) => index);
  const worst = all.toSorted((a, b) => journeys[b]!.unavailability - journeys[a]!.unavailability);
  const fewer = all.slice(0, -1).map((left) => worst.slice(0, all.length - 1 - left));
  const most = { availability: true, units: true };
  const one = worst.slice(0, 1);
  return [
    { ...most, journeys: all, note: 'full', bar: all.length === 1 },
    { ...most, journeys: all, note: 'short', bar: all.length === 1 },
    ...[all, ...fewer].map((some): Way => ({ ...most, journeys: some, note: 'short' })),
    { units: true, journeys: one, note: 'short' },
    { journeys: one, note: 'short' },
    { journeys: one, note: 'short', leastName: SHORTEST_NAME },
  ];
}

function columnsOf(
  parts: readonly Part[],
  journeys: readonly JourneyReport[],
  way: Way,
  { style, ascii }: View,
): Column[] {
  const { leastName = LEAST_NAME } = way;
  const shown = way.journeys.map((index) => journeys[index]!.name);
  const column = (shown: boolean | undefined, title: string, cell: (part: Part) => string): Column[] =>
    shown ? [{ title, cells: parts.map(cell) }] : [];
  const most = parts[0]?.most ?? 0;
  const barOf = (part: Part) => bar(part.most / most, BAR_WIDTH, ascii);
  return [
    { title: 'Component', cells: parts.map(({ name }) => name), least: leastName },
    ...column(way.units, 'Units', ({ units }) => units),
    ...column(way.availability, 'Availability', ({ unavailability }) => formatAvailability(unavailability)),
    ...way.journeys.map((index) => costs(parts, journeys, index, ascii)),
    ...column(way.bar, '', barOf).map((bars) => ({ ...bars, paint: style.bar })),
    ...column(true, '', (part) => noteOf(part, shown, way.note)).map((notes) => ({
      ...notes,
      paint: style.notable,
    })),
  ];
}

function costs(
  parts: readonly Part[],
  journeys: readonly JourneyReport[],
  index: number,
  ascii: boolean,
): Column {
  const name = shorten(journeys[index]!.name, LONGEST_TITLE, ascii);
  const cells = parts.map((part) => (part.costs[index]! > 0 ? formatDuration(part.costs[index]!) : '-'));
  return { title: journeys.length === 1 ? 'Costs a year' : name, cells, align: 'right' };
}

function rest(parts: readonly Part[], view: View): string[] {
  if (parts.length === 0) return [];
  const { most } = parts[0]!;
  const limit = most > 0 ? `, at most ${formatDuration(most)} a year each` : ' that cost nothing';
  return wrap(`and ${parts.length} more${limit} (-v shows them)`, view).map(view.style.dim);
}

function hidden(shown: number, all: number, view: View): string[] {
  if (shown === all) return [];
  const worst = shown === 1 ? 'the worst' : `the worst ${shown}`;
  return wrap(`${worst} of ${all} journeys; --journey NAME shows another`, view).map(view.style.dim);
}
