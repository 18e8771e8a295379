import type { DiffTopologyReport, JourneyDiffReport } from '../../report/diff-report.js';
import { haveOnePeriod, signedSpan } from '../change-words.js';
import { type EditedPart, edited } from '../edited.js';
import { periodWords } from '../period-words.js';
import { bar } from './bar.js';
import { paintChange } from './diff-figures.js';
import { shortTitles } from './short-titles.js';
import type { View } from './style.js';
import { type Column, fits, layOut, mostColumns } from './table.js';
import { wrap } from './wrap.js';

const MOST_ROWS = 20;
const BAR_WIDTH = 10;
const LEAST_EDIT = 28;
const SHORTEST_EDIT = 16;
const LONGEST_TITLE = 12;

/** What somebody did, and what each of it costs: those first that cost most. */
export function diffEdits(topology: DiffTopologyReport, view: View): string[] {
  const all = edited(topology);
  if (all.length === 0) return [];
  const edits = view.verbose ? all : all.slice(0, MOST_ROWS);
  const rest = all.length - edits.length;
  const changed = topology.journeys.filter(({ attribution }) => attribution.length > 0);
  const { columns, shown } = fitting(waysOf(edits, changed, view), view);
  return [
    ...layOut(columns(), view),
    ...notShown(shown, changed.length, view),
    ...(rest > 0 ? [view.style.dim(`and ${rest} more edits (-v shows them)`)] : []),
    ...sampledNote(changed, view),
    ...boundedNote(topology, view),
  ];
}

/** A way to show what edits cost some journeys. */
interface Way {
  shown: number;
  columns: () => Column[];
}

function fitting(ways: readonly Way[], { width }: View): Way {
  const most = Math.max(1, mostColumns(width));
  return ways.find(({ shown, columns }) => shown <= most && fits(columns(), width)) ?? ways.at(-1)!;
}

/** From the most telling to the narrowest: nearer places, fewer journeys, shorter words. */
function waysOf(edits: readonly EditedPart[], journeys: readonly JourneyDiffReport[], view: View): Way[] {
  const words: Column = { title: 'Edit', cells: edits.map(({ edit }) => edit), least: LEAST_EDIT };
  const where: Column = {
    title: '',
    cells: edits.map(({ file, line }) => `${file}:${line}`),
    paint: view.style.dim,
  };
  const near: Column = { title: '', cells: edits.map(({ line }) => `line ${line}`), paint: view.style.dim };
  const worst = journeys.toSorted((a, b) => size(b) - size(a));
  const titles = titlesOf(journeys, view);
  const costs = (some: readonly JourneyDiffReport[]) =>
    some.map((journey) => ({ ...costOf(edits, journey, journeys, view), title: titles.get(journey)! }));
  const [only] = journeys.length === 1 ? journeys : [];
  const bars = only === undefined ? [] : [barOf(edits, only, view)];
  const fewer = worst.slice(1).map((_, left) => worst.slice(0, worst.length - 1 - left));
  const inOrder = (some: readonly JourneyDiffReport[]) =>
    journeys.filter((journey) => some.includes(journey));
  const way = (shown: number, columns: Way['columns']): Way => ({ shown, columns });
  const [all, last] = [journeys.length, worst.slice(0, 1)];
  return [
    way(all, () => [words, ...costs(journeys), ...bars, where]),
    way(all, () => [words, ...costs(journeys), ...bars, near]),
    way(all, () => [words, ...costs(journeys), near]),
    ...fewer.map((some) => way(some.length, () => [words, ...costs(inOrder(some)), near])),
    way(last.length, () => [words, ...costs(last)]),
    way(last.length, () => [{ ...words, least: SHORTEST_EDIT }, ...costs(last)]),
  ];
}

/** What stands over the costs of each journey: its name, or the period where it is the only one. */
function titlesOf(journeys: readonly JourneyDiffReport[], { ascii }: View): Map<JourneyDiffReport, string> {
  const [first, ...others] = journeys;
  const period = first && haveOnePeriod(journeys) ? `Down ${periodWords(first.period.name)}` : 'Down a year';
  const names = journeys.map(({ name }) => name);
  const titles = others.length === 0 ? [period] : shortTitles(names, LONGEST_TITLE, ascii);
  return new Map(journeys.map((journey, index) => [journey, titles[index]!]));
}

function notShown(shown: number, all: number, view: View): string[] {
  if (shown === all) return [];
  const most = shown === 1 ? 'the one' : `the ${shown}`;
  return wrap(`${most} of ${all} journeys that changed most; --journey NAME shows another`, view).map(
    view.style.dim,
  );
}

function size({ downtimeYear }: JourneyDiffReport): number {
  return Math.abs(downtimeYear ?? 0);
}

function costOf(
  edits: readonly EditedPart[],
  journey: JourneyDiffReport,
  all: readonly JourneyDiffReport[],
  view: View,
): Omit<Column, 'title'> {
  const per = haveOnePeriod(all) ? journey.period.seconds : undefined;
  return {
    cells: edits.map((edit) => shareWords(edit.shares.get(journey.name), per)),
    align: 'right',
    paint: (text) => paintChange(text, view),
  };
}

function shareWords(
  share: { year: number; unavailability: number } | undefined,
  seconds: number | undefined,
): string {
  if (share === undefined) return '-';
  return signedSpan(seconds === undefined ? share.year : share.unavailability * seconds);
}

function barOf(edits: readonly EditedPart[], { name }: JourneyDiffReport, { style, ascii }: View): Column {
  const shares = edits.map((edit) => Math.abs(edit.shares.get(name)?.year ?? 0));
  const most = Math.max(...shares);
  const cells = shares.map((share) => (most > 0 ? bar(share / most, BAR_WIDTH, ascii) : ''));
  return { title: '', cells, paint: style.bar };
}

function sampledNote(journeys: readonly JourneyDiffReport[], view: View): string[] {
  const sampled = journeys.filter(({ method }) => method === 'sampled');
  if (sampled.length === 0) return [];
  const text = 'Shares are sampled from the orders in which the edits could be made; their sum is exact.';
  return wrap(text, view).map(view.style.dim);
}

/** Which journeys could not be evaluated exactly, before or after or with some of the edits. */
function boundedNote({ journeys, edits }: DiffTopologyReport, view: View): string[] {
  const isBounded = ({ before, after }: JourneyDiffReport) =>
    [before, after].some((figures) => figures?.method === 'bounded');
  const isUnshared = ({ method, downtimeYear }: JourneyDiffReport) =>
    edits.length > 0 && method === null && downtimeYear !== null && downtimeYear !== 0;
  const bounded = journeys.filter(isBounded);
  const unshared = journeys.filter((journey) => !isBounded(journey) && isUnshared(journey));
  const note = (some: readonly JourneyDiffReport[], text: string) =>
    some.length === 0 ? [] : wrap(`${text}: ${some.map(({ name }) => name).join(', ')}`, view);
  return [
    ...note(
      bounded,
      'Too entangled for exact figures, so that the change lies between bounds (--effort 3 brings them closer), and nothing is shared out',
    ),
    ...note(unshared, 'Nothing is shared out, since some of the edits without the others are too entangled'),
  ].map(view.style.notable);
}
