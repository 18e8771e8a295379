import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type {
  ImportanceReport,
  JourneyRisksReport,
  RisksReport,
  RisksTopologyReport,
} from '../../report/risks-report.js';
import { acceptedList } from './accepted-list.js';
import { listNames } from './chaos-names.js';
import { cutSetsTable } from './cut-sets-table.js';
import { findingsList } from './findings-list.js';
import { title } from './headline.js';
import { importanceTable } from './importance-table.js';
import { liftedTable } from './lifted-table.js';
import { atOnce, risksHeadline } from './risks-headline.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Rows of a table that are shown unless everything is asked for, with one journey and with several. */
const MOST_ROWS = 10;
const MOST_ROWS_OF_SEVERAL = 5;

/** Names of one failover that are listed. */
const MOST_NAMES = 3;

/** What takes it down, for people: per journey the answer, the cut sets, what each part matters, where to start. */
export function renderRisks({ topologies }: RisksReport, view: View): string {
  return topologies
    .filter(({ journeys }) => journeys.length > 0)
    .map((topology) => `${section(topology, view).join('\n')}\n`)
    .join('\n');
}

function section(topology: RisksTopologyReport, view: View): string[] {
  const { journeys, findings } = topology;
  const mostRows = journeys.length > 1 ? MOST_ROWS_OF_SEVERAL : MOST_ROWS;
  const heading = (name: string) =>
    journeys.length > 1 ? ['', view.style.strong(shorten(name, view.width, view.ascii))] : [];
  return [
    ...title(topology, view),
    ...journeys.flatMap((journey) => [...heading(journey.name), ...answer(journey, mostRows, view)]),
    ...below([...findingsList(findings, view), ...acceptedList(findings, view)]),
  ];
}

function below(lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}

function answer(journey: JourneyRisksReport, mostRows: number, view: View): string[] {
  const rows = view.verbose ? Number.POSITIVE_INFINITY : mostRows;
  const groups = [
    wrap(sentence(risksHeadline(journey)), view).map(view.style.strong),
    cutSetsTable(journey, rows, view),
    view.verbose ? liftedTable(journey, view) : [],
    importanceTable(journey.importance, rows, view),
    [
      ...advice(journey, view),
      ...stalled(journey, view),
      ...uncertain(journey, view),
      ...caveat(journey, view),
    ],
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where to start: what would save most, and how much of it. */
function advice(journey: JourneyRisksReport, view: View): string[] {
  const { importance, unavailability } = journey;
  const [first] = importance;
  if (first === undefined) return [];
  const condition = first.kind === 'reaction' ? 'took no time' : 'never failed';
  const saved = formatDuration(first.improvement);
  const all = formatDuration(unavailability * YEAR);
  const part = saved === all ? `all of the ${all}` : `${saved} of the ${all}`;
  const start = `Start with ${first.name}: if it ${condition}, ${part} a year would be saved`;
  return wrap(`${start}${wayOf(first, journey)}.`, view);
}

/** Of what redundancy does not help against: that, where it is most of what a part costs. */
function wayOf({ name, kind, improvement }: ImportanceReport, { cutSets }: JourneyRisksReport): string {
  const way = cutSets.list.find(
    ({ order, members }) => order === 1 && members[0]!.name === name && members[0]!.kind !== 'replica',
  );
  const isMost = way !== undefined && kind === 'component' && 2 * way.downtimeYear > improvement;
  return isMost ? `, most of it by the ${way.what}: ${formatDuration(way.downtimeYear)}` : '';
}

/** What takes it down in no other way than that a failover cannot act without it. */
function stalled({ singlePointsOfFailure }: JourneyRisksReport, view: View): string[] {
  return singlePointsOfFailure.flatMap(({ name, stalls }) =>
    stalls === undefined
      ? []
      : wrap(
          `Alone too: ${name}, without which the failover of ${listNames(stalls, MOST_NAMES)} cannot act.`,
          view,
        ),
  );
}

/** What is not known of a journey that is too entangled for an exact answer. */
function uncertain({ method, bounds: [low, high] }: JourneyRisksReport, view: View): string[] {
  if (method === 'exact') return [];
  const [least, most] = [low, high].map((end) => formatDuration(end * YEAR));
  const span = least === most ? `at most ${most}` : `${least} to ${most}`;
  const text = `Too entangled for an exact answer: it is down ${span} a year, shares are the least that they can be, and what each part matters is not told. A larger --effort brings the bounds closer.`;
  return wrap(text, view).map(view.style.notable);
}

function caveat({ cutSets: { complete, maxOrder } }: JourneyRisksReport, view: View): string[] {
  if (complete) return [];
  const text = `There are too many cut sets of ${atOnce(maxOrder)} to find them all: more may take it down.`;
  return wrap(text, view).map(view.style.notable);
}
