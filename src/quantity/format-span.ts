import { DAY, HOUR, MINUTE, YEAR } from './calendar.js';
import { formatSignificant } from './format-significant.js';

const DIGITS = 3;
const MILLISECOND = 0.001;

/** Smallest first; `below` is the length of the next. */
const UNITS = [
  { seconds: MILLISECOND, below: 1, one: 'ms', many: 'ms' },
  { seconds: 1, below: MINUTE, one: 's', many: 's' },
  { seconds: MINUTE, below: HOUR, one: 'min', many: 'min' },
  { seconds: HOUR, below: DAY, one: 'hour', many: 'hours' },
  { seconds: DAY, below: YEAR, one: 'day', many: 'days' },
  { seconds: YEAR, below: Infinity, one: 'year', many: 'years' },
];

/** Writes seconds to three significant digits in one unit: `3.65 days`, `8.77 hours`, `52.6 min`, `315 ms`, `3.15e-5 s`. */
export function formatSpan(seconds: number): string {
  if (!Number.isFinite(seconds)) throw new RangeError(`a duration is finite: ${seconds}`);
  const size = Math.abs(seconds);
  if (round(size / MILLISECOND) < 1) return `${formatSignificant(seconds, DIGITS)} s`;
  const unit = UNITS.find(({ below }) => size < below)!;
  // 59.97 s to three digits is a minute.
  if (round(size / unit.seconds) * unit.seconds >= unit.below)
    return formatSpan(Math.sign(seconds) * unit.below);
  const count = formatSignificant(seconds / unit.seconds, DIGITS);
  return `${count} ${count === '1' ? unit.one : unit.many}`;
}

function round(count: number): number {
  return Number(count.toPrecision(DIGITS));
}
