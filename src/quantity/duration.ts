import { DAY, HOUR, MINUTE, MONTH, WEEK, YEAR } from './calendar.js';
import { add, type Decimal, decimalOf, multiply, parseDecimal, scaleDown, toNumber } from './decimal.js';
import { type Parsed, type Problem, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';
import { decimalComma, respell, type Slip, suggest } from './suggest.js';

interface Part {
  written: string;
  amount: Decimal;
  unit: string;
}

/** Milliseconds in each unit, largest first: the order in which a duration names them. */
const UNITS = new Map<string, bigint>(
  Object.entries({ y: YEAR, mo: MONTH, w: WEEK, d: DAY, h: HOUR, m: MINUTE, s: 1, ms: 0.001 }).map(
    ([unit, seconds]) => [unit, BigInt(seconds * 1000)],
  ),
);
const ORDER = [...UNITS.keys()];
/** What people mean by a number that follows a unit without one of its own: the 30 of `1h30`. */
const NEXT_UNIT: Readonly<Record<string, string>> = {
  y: 'mo',
  mo: 'd',
  w: 'd',
  d: 'h',
  h: 'm',
  m: 's',
  s: 'ms',
};
const PART = /((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*([a-zA-Z]*)\s*/y;
const FALLBACK = 'write it like 30s, 5m, 1h30m or 2d';

const word = (pattern: string, unit: string): Slip => [
  new RegExp(`(\\d)\\s*(?:${pattern})(?![a-z])\\.?`, 'gi'),
  `$1${unit}`,
];
/** What people write for durations. */
export const durationSlips: readonly Slip[] = [
  decimalComma,
  [/\s*(?:,|\band\b)\s*/gi, ' '],
  word('milliseconds?|millis|msecs?|ms', 'ms'),
  word('seconds?|secs?|s', 's'),
  word('minutes?|mins?', 'm'),
  word('hours?|hrs?|h', 'h'),
  word('days?|d', 'd'),
  word('weeks?|wks?|w', 'w'),
  word('months?|mths?|mon|mo', 'mo'),
  word('years?|yrs?|y', 'y'),
];

/** Shortest duration but none at all, in seconds: a nanosecond. */
export const SHORTEST_DURATION = 1e-9;

/** Longest duration, in seconds: a billion years. With both, no figure that follows from durations is beyond what numbers hold. */
export const LONGEST_DURATION = 1e9 * YEAR;

/**
 * Reads a duration in seconds, such as `500ms`, `1h30m`, `1.5 d` or `0s`: each unit at most once, largest first; `m` is
 * minutes, `mo` months; a year is 365.25 days, a month a twelfth of it. Summed exactly, then rounded to a double once.
 */
export function parseDuration(text: string): Parsed<number> {
  const trimmed = text.trim();
  const parts = readParts(trimmed);
  return parts && isLegal(parts) ? withinLimits(trimmed, total(parts)) : explain(trimmed, parts);
}

function withinLimits(text: string, seconds: number): Parsed<number> {
  if (seconds > LONGEST_DURATION)
    return unparsed(`${quote(text)} is longer than a billion years`, 'write 1e9y at most');
  if (seconds > 0 && seconds < SHORTEST_DURATION)
    return unparsed(`${quote(text)} is shorter than a nanosecond`, 'write 0s, or 1e-9s at least');
  return parsed(seconds);
}

function readParts(text: string): Part[] | undefined {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  // One part more than there are units names a unit twice; no need to read on.
  while (PART.lastIndex < text.length && parts.length <= ORDER.length) {
    const match = PART.exec(text);
    const amount = match && parseDecimal(match[1]!);
    if (!amount) return undefined;
    parts.push({ written: match[1]!, amount, unit: match[2]! });
  }
  return parts.length > 0 ? parts : undefined;
}

function isLegal(parts: readonly Part[]): boolean {
  const places = parts.map(({ unit }) => ORDER.indexOf(unit));
  return places.every((place, i) => place > (places[i - 1] ?? -1));
}

function explain(text: string, parts: readonly Part[] | undefined): Problem {
  if (text.startsWith('-')) return unparsed(`${quote(text)} is negative`, 'a duration is zero or longer');
  if (!parts) return notADuration(text);
  if (parts.at(-1)!.unit === '') return withoutUnit(text, parts);
  if (!parts.every(({ unit }) => UNITS.has(unit))) return notADuration(text);
  const units = new Set(parts.map(({ unit }) => unit));
  if (units.size < parts.length) return unparsed(`${quote(text)} names a unit twice`, FALLBACK);
  const sorted = parts.toSorted((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  return unparsed(`${quote(text)} does not name its largest unit first`, `write ${spell(sorted)}`);
}

function withoutUnit(text: string, parts: readonly Part[]): Problem {
  const { written, amount } = parts.at(-1)!;
  if (parts.length > 1) {
    const completed = spell(parts) + (NEXT_UNIT[parts.at(-2)!.unit] ?? '');
    return unparsed(
      `${quote(text)} ends in a number without a unit`,
      suggest([completed], isDuration, FALLBACK),
    );
  }
  if (amount.digits === 0n) return unparsed(`${quote(text)} has no unit`, 'write 0s');
  return unparsed(
    `${quote(text)} has no unit`,
    `${written} of what? write ${written}s, ${written}m or ${written}h`,
  );
}

function spell(parts: readonly Part[]): string {
  return parts.map(({ written, unit }) => written + unit).join('');
}

function notADuration(text: string): Problem {
  const problem = `${quote(text)} is not a duration`;
  const capital = /^(\d{1,15}(?:\.\d{1,15})?)\s*M$/.exec(text)?.[1];
  if (capital) return unparsed(problem, `write ${capital}m for minutes or ${capital}mo for months`);
  return unparsed(problem, suggest([respell(text, durationSlips)], isDuration, FALLBACK));
}

function isDuration(text: string): boolean {
  const parts = readParts(text);
  return parts !== undefined && isLegal(parts);
}

function total(parts: readonly Part[]): number {
  const milliseconds = parts
    .map(({ amount, unit }) => multiply(amount, UNITS.get(unit)!))
    .reduce(add, decimalOf(0));
  return toNumber(scaleDown(milliseconds, 3));
}
