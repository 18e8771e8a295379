import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { periodWords } from '../period-words.js';
import { PROMISE_NAMES, PROMISED, targetFigure } from '../terminal/judgement.js';
import { type Html, html } from './html.js';

/** Room after the longest of all, as a share of it. */
const MARGIN = 1.06;
/** From here on, in percent, a label reads from its mark to the left. */
const RIGHT_HALF = 50;
const ROW = 30;

/** Something drawn: a stretch of downtime in one period of the targets, seconds. */
interface Row {
  label: string;
  seconds: number;
  kind: 'good' | 'bad' | 'allowed';
}

/**
 * Bars of the expected downtime and of what each target allows, to one scale; places are shares of the width, so that texts
 * keep their size on any screen. Without a target there is nothing to compare with, and no chart.
 */
export function chart(journey: JourneyReport): Html | null {
  const rows = rowsOf(journey);
  if (rows.length < 2) return null;
  const longest = Math.max(...rows.map(({ seconds }) => seconds)) * MARGIN;
  const words = rows.map(({ label, seconds }) => `${label} ${formatDuration(seconds)}`).join(', ');
  const label = `Downtime ${periodWords(journey.targets.period)} of ${journey.name}: ${words}`;
  return html`<svg class="chart" role="img" aria-label="${label}" width="100%" height="${rows.length * ROW + 2}">
    ${rows.map((row, index) => rowOf(row, index * ROW, (100 * row.seconds) / longest))}</svg>`;
}

function rowsOf({ method, targets, unavailability }: JourneyReport): Row[] {
  const promised = PROMISED.filter((key) => key !== 'full' && targets[key]).map((key): Row => {
    const label = `${PROMISE_NAMES[key]} ${targetFigure(key, targets)}`;
    return { label, seconds: targets[key]!.allowed, kind: 'allowed' };
  });
  const kept = PROMISED.every((key) => targets[key]?.met ?? true);
  const expected: Row = {
    label: method === 'exact' ? 'expected' : 'expected, up to',
    seconds: unavailability * targets.periodSeconds,
    kind: kept ? 'good' : 'bad',
  };
  return [expected, ...promised];
}

function rowOf({ label, seconds, kind }: Row, y: number, percent: number): Html {
  const width = Math.max(seconds > 0 ? 0.4 : 0, Math.round(percent * 10) / 10);
  const inside = width > RIGHT_HALF;
  const place = html`x="${width}%" dx="${inside ? -10 : 10}" text-anchor="${inside ? 'end' : 'start'}"`;
  return html`<rect class="track" y="${y + 1}" width="100%" height="${ROW - 6}" rx="4"/>
    <rect class="${kind}" y="${y + 1}" width="${width}%" height="${ROW - 6}" rx="4"/>
    <text class="${inside ? `on ${kind}` : 'off'}" y="${y + 17}" ${place}>${label}  ${formatDuration(seconds)}</text>`;
}
