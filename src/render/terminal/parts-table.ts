import { formatDuration } from '../../quantity/format-duration.js';
import { greaterFirst } from '../../quantity/greater-first.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import { journeysNotShown } from './journeys-not-shown.js';
import { partColumns, type ShownJourney, type Way } from './part-columns.js';
import { type Part, partsOf } from './parts.js';
import { shortTitles } from './short-titles.js';
import type { View } from './style.js';
import { fits, layOut, mostColumns } from './table.js';
import { wrap } from './wrap.js';

/** Rows that are shown unless everything is asked for. */
const MOST_ROWS = 20;
/** A name keeps this much before anything else is left out, and this much in the end. */
const LEAST_NAME = 16;
const SHORTEST_NAME = 8;
const LONGEST_TITLE = 12;

/** Components and the domains that cost something, the dearest first, with what they cost and single points marked. */
export function partsTable(topology: TopologyReport, view: View): string[] {
  const { journeys } = topology;
  const parts = partsOf(topology);
  const mostRows = view.verbose ? parts.length : MOST_ROWS;
  const most = Math.max(1, mostColumns(view.width));
  const ways = waysOf(topology, view).filter((way) => way.journeys.length <= most);
  const columnsFor = (way: Way) => partColumns(dearest(parts, way).slice(0, mostRows), way, view);
  const way = ways.find((candidate) => fits(columnsFor(candidate), view.width)) ?? ways.at(-1)!;
  return [
    ...(journeys.length > 1 ? ['What each part costs a journey in a year'] : []),
    ...layOut(columnsFor(way), view),
    ...rest(dearest(parts, way).slice(mostRows), journeys.every(isExact), view),
    ...journeysNotShown(way.journeys.length, journeys.length, view),
  ];
}

/** From the most telling to the narrowest: shorter notes, no bars, fewer journeys, then fewer columns and shorter names. */
function waysOf({ journeys, components }: TopologyReport, { ascii }: View): Way[] {
  const names = journeys.map(({ name }) => name);
  const titles = names.length === 1 ? ['Costs a year'] : shortTitles(names, LONGEST_TITLE, ascii);
  const all = names.map((name, index): ShownJourney => ({ name, index, title: titles[index]! }));
  const worst = all.toSorted((a, b) => badness(journeys[b.index]!) - badness(journeys[a.index]!));
  const fewer = all.slice(1).map((_, left) => worst.slice(0, all.length - 1 - left));
  const most = { availability: true, units: true, leastName: LEAST_NAME };
  const last = { journeys: worst.slice(0, 1), note: 'short' } as const;
  const recovery = {
    // The repair time of what has no spare is no news: only a reaction makes the column worth its place.
    rto: components.some(({ replicas, required, rto }) => replicas > required && rto !== null),
    rpo: components.some(({ rpo }) => rpo !== null),
  };
  return [
    { ...most, journeys: all, note: 'full', bar: all.length === 1, recovery },
    { ...most, journeys: all, note: 'short', bar: all.length === 1, recovery },
    { ...most, journeys: all, note: 'short', recovery },
    { ...most, journeys: all, note: 'full', bar: all.length === 1 },
    { ...most, journeys: all, note: 'short', bar: all.length === 1 },
    ...[all, ...fewer].map((some): Way => ({ ...most, journeys: some, note: 'short' })),
    { ...last, units: true, leastName: LEAST_NAME },
    { ...last, leastName: LEAST_NAME },
    { ...last, leastName: SHORTEST_NAME },
  ];
}

/** Journeys that miss a target come before all others. */
function badness({ unavailability, targets: { slo, sla } }: JourneyReport): number {
  return unavailability + (slo?.met === false || sla?.met === false ? 1 : 0);
}

/** What costs the journeys most that are shown; others as they are. */
function dearest(parts: readonly Part[], { journeys }: Way): readonly Part[] {
  const most = ({ costs }: Part) => journeys.reduce((sum, { index }) => Math.max(sum, costs[index]!), 0);
  const areAll = journeys.length === parts[0]?.costs.length;
  return areAll ? parts : greaterFirst(parts, most);
}

/** Whether it is known what parts cost a journey. */
function isExact({ method }: JourneyReport): boolean {
  return method === 'exact';
}

function rest(parts: readonly Part[], areKnown: boolean, view: View): string[] {
  if (parts.length === 0) return [];
  const most = parts.reduce((dear, part) => Math.max(dear, part.most), 0);
  const limit =
    most > 0 ? `, at most ${formatDuration(most)} a year each` : areKnown ? ' that cost nothing' : '';
  return wrap(`and ${parts.length} more${limit} (-v shows them)`, view).map(view.style.dim);
}
