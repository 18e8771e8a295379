import { formatSignificant } from '../quantity/format-significant.js';
import type { CutSetReport, CutSetsReport } from '../report/risks-report.js';
import { shareText } from './terminal/share-text.js';

/** A kind of cut sets, with what all that are alike come to. */
export interface CutSetRow {
  what: string;
  sets: number;
  probability: number;
  share: number;
  note: string;
}

/** Whether a single thing that fails by itself takes the journey down. */
export function isSinglePoint({ order, members }: CutSetReport): boolean {
  return order === 1 && members.every(({ kind }) => kind !== 'common-cause' && kind !== 'reaction');
}

/** True if the journey is down while nothing has failed: its only cut set has no members. */
export function isAlwaysDown({ cutSets }: { cutSets: Pick<CutSetsReport, 'countByOrder'> }): boolean {
  return cutSets.countByOrder['0'] !== undefined;
}

/** Returns the kinds of cut sets in which something fails. */
export function cutSetRows({ list }: CutSetsReport): CutSetRow[] {
  return list.filter(({ order }) => order > 0).map(cutSetRow);
}

/** What a table says of a kind of cut sets. */
function cutSetRow(set: CutSetReport): CutSetRow {
  const { what, sets, probability, share } = set;
  const note = isSinglePoint(set) ? 'single point' : '';
  return { what, sets, probability, share: Math.min(1, sets * share), note };
}

/** How many cut sets come to too little to be listed, in words; empty where all are listed. */
export function unlistedCutSets({ countByOrder, list, minShare }: CutSetsReport): string {
  const counted = Object.values(countByOrder).reduce((sum, count) => sum + count, 0);
  const left = counted - list.reduce((sum, { sets }) => sum + sets, 0);
  if (left <= 0) return '';
  return `${countText(left)} ${left === 1 ? 'cut set' : 'cut sets'} below ${shareText(minShare)} of the downtime`;
}

/** A number of cut sets, which may be too large to write out. */
export function countText(count: number): string {
  return count < 1e6 ? `${count}` : formatSignificant(count, 3);
}
