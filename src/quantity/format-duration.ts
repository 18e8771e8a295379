import { DAY, HOUR, MINUTE, YEAR } from './calendar.js';
import { formatSignificant } from './format-significant.js';

interface UnitPair {
  /** The pair is for what rounds to less than this many seconds. */
  below: number;
  large: readonly [name: string, seconds: number];
  small: readonly [name: string, seconds: number];
}

/** Smallest first. */
const PAIRS: readonly UnitPair[] = [
  { below: HOUR, large: ['m', MINUTE], small: ['s', 1] },
  { below: DAY, large: ['h', HOUR], small: ['m', MINUTE] },
  { below: YEAR, large: ['d', DAY], small: ['h', HOUR] },
  { below: 10_000 * YEAR, large: ['y', YEAR], small: ['d', DAY] },
];

/**
 * Writes seconds in their two largest units, rounded: `8m 47s`, `3d 16h`, `2y 1d`; below a minute to two significant
 * digits: `52s`, `0.36s`, `12ms`, `3e-9s`. Only zero is written as `0s`.
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) throw new RangeError(`a duration is finite: ${seconds}`);
  if (seconds < 0) return `-${formatDuration(-seconds)}`;
  if (Math.round(seconds) < MINUTE) return formatSeconds(seconds);
  const pair = PAIRS.find(({ below, small }) => roundTo(seconds, small[1]) < below);
  return pair ? formatPair(seconds, pair) : `${formatSignificant(seconds / YEAR, 2)}y`;
}

function formatPair(seconds: number, { large, small }: UnitPair): string {
  // A year is a whole number of hours but not of days, so its days are rounded to hours before they may carry.
  const rounded = roundTo(seconds, Math.min(small[1], HOUR));
  const count = Math.floor(rounded / large[1]);
  return `${count}${large[0]} ${Math.round((rounded - count * large[1]) / small[1])}${small[0]}`;
}

function roundTo(seconds: number, unit: number): number {
  return Math.round(seconds / unit) * unit;
}

function formatSeconds(seconds: number): string {
  const rounded = Number(seconds.toPrecision(2));
  const milliseconds = rounded >= 0.001 && rounded < 0.1;
  return milliseconds ? `${formatSignificant(rounded * 1000, 2)}ms` : `${formatSignificant(rounded, 2)}s`;
}
