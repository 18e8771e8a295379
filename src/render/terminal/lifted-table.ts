import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatSignificant } from '../../quantity/format-significant.js';
import type { JourneyRisksReport, LiftedCutSetReport } from '../../report/risks-report.js';
import { shareText } from './share-text.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';

const LEAST_WORDS = 16;

/** Which components and domains take a journey down when each of them fails as a whole. */
export function liftedTable({ cutSets }: JourneyRisksReport, view: View): string[] {
  const list = cutSets.lifted.list.filter(({ order }) => order > 0);
  const right = (title: string, cell: (set: LiftedCutSetReport) => string): Column => {
    return { title, cells: list.map(cell), align: 'right' };
  };
  const what: Column = { title: 'As wholes', cells: list.map((set) => set.what), least: LEAST_WORDS };
  const probability = right('All down', (set) => formatSignificant(set.probability, 2));
  const cost = right('Down a year', (set) => formatDuration(set.probability * YEAR));
  const share = right('Share', (set) => shareText(set.share));
  const ways = [() => [what, probability, cost, share], () => [what, cost, share], () => [what, cost]];
  return list.length === 0 ? [] : layOut(firstFitting(ways, view.width), view);
}
