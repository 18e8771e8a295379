import { formatDuration } from '../quantity/format-duration.js';
import { formatPerYear } from '../quantity/format-per-year.js';
import type { JourneyReport } from '../report/report.js';

/**
 * Outages, and apart from them the interruptions until a spare has taken over, since their lengths must not be averaged:
 * `4.3 outages a year, 42m 9s each`; empty where the frequency is unknown.
 */
export function outagesPhrase({ outages: kinds, outagesPerYear, meanOutage }: JourneyReport): string {
  const reaction = kinds.find(({ kind }) => kind === 'reaction');
  if (reaction === undefined) return often({ perYear: outagesPerYear, mean: meanOutage }, 'outage');
  const others = kinds.filter(({ kind }) => kind !== 'reaction');
  const perYear = others.reduce((sum, kind) => sum + kind.perYear, 0);
  const down = others.reduce((sum, kind) => sum + kind.perYear * (kind.mean ?? 0), 0);
  const interruptions = often(reaction, 'interruption');
  return perYear > 0
    ? `${often({ perYear, mean: down / perYear }, 'outage')}; ${interruptions}`
    : interruptions;
}

function often({ perYear, mean }: { perYear: number | null; mean: number | null }, noun: string): string {
  if (perYear === null || mean === null) return '';
  const count = formatPerYear(perYear);
  const each = formatDuration(mean);
  if (count.startsWith('one')) return `${count} an ${noun} of ${each}`;
  return count === '1' ? `1 ${noun} a year, ${each}` : `${count} ${noun}s a year, ${each} each`;
}
