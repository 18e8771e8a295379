import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { formatSignificant } from '../../quantity/format-significant.js';
import type { JourneyRisksReport } from '../../report/risks-report.js';
import { isAlwaysDown } from '../cut-set-rows.js';
import { shareText } from './share-text.js';

/** Orders whose cut sets together come to this share say it all. */
const ENOUGH = 0.995;

/** The answer in one sentence: `1 single point and 2 pairs carry 98 % of 3h 1m a year`. */
export function risksHeadline(journey: JourneyRisksReport): string {
  const { unavailability, cutSets, method } = journey;
  if (unavailability === 0) return 'nothing can take it down';
  if (isAlwaysDown(journey)) return 'it is down while nothing has failed, all of the time';
  const counts = Object.entries(cutSets.countByOrder).map(([order, count]): [number, number] => [
    Number(order),
    count,
  ]);
  const most = method === 'exact' ? '' : 'at most ';
  const down = `${most}${formatDuration(unavailability * YEAR)} a year`;
  if (counts.length === 0)
    return `no ${atOnce(cutSets.maxOrder)} ${cutSets.maxOrder === 1 ? 'takes' : 'take'} it down; it is down ${down}`;
  const named: string[] = [];
  let share = 0;
  for (const [order, count] of counts) {
    named.push(countText(order, count, journey));
    share = Math.min(1, share + (cutSets.shareByOrder[order] ?? 0));
    if (share >= ENOUGH) break;
  }
  const verb = named.length === 1 && counts[0]![1] === 1 ? 'carries' : 'carry';
  return `${listed(named)} ${verb} ${share === 1 ? 'all' : shareText(share)} of ${down}`;
}

/** How many failures are looked at together: `single failure`, `2 or fewer failures at once`. */
export function atOnce(maxOrder: number): string {
  return maxOrder === 1 ? 'single failure' : `${maxOrder} or fewer failures at once`;
}

function countText(order: number, count: number, { singlePointsOfFailure }: JourneyRisksReport): string {
  const points = singlePointsOfFailure.filter(({ stalls }) => stalls === undefined);
  const one = count === points.length ? 'single point' : 'single failure';
  const noun = order === 1 ? one : order === 2 ? 'pair' : order === 3 ? 'triple' : `set of ${order}`;
  const plural = order > 3 ? `sets of ${order}` : `${noun}s`;
  return `${count < 1e6 ? count : formatSignificant(count, 3)} ${count === 1 ? noun : plural}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
