import { DAY, daysInMonth, HOUR, MONTH, QUARTER, WEEK, YEAR } from './calendar.js';
import { durationSlips, parseDuration } from './duration.js';
import { type Parsed, parsed, unparsed } from './parsed.js';
import { quote } from './quote.js';
import { respell, type Slip, suggest } from './suggest.js';

/** A stretch of time that downtime is counted over; `basis` says in a few words what its length rests on, or is empty. */
export interface Period {
  name: string;
  seconds: number;
  basis: string;
}

/** What figures per month, quarter or year rest on. */
export const YEAR_BASIS = 'year = 365.25 days';

/** The periods that have a name, shortest first. */
export const namedPeriods: readonly Period[] = [
  { name: 'hour', seconds: HOUR, basis: '' },
  { name: 'day', seconds: DAY, basis: '' },
  { name: 'week', seconds: WEEK, basis: '' },
  { name: 'month', seconds: MONTH, basis: YEAR_BASIS },
  { name: 'quarter', seconds: QUARTER, basis: YEAR_BASIS },
  { name: 'year', seconds: YEAR, basis: YEAR_BASIS },
];

/** What people write for the named periods. */
export const periodSlips: readonly Slip[] = [
  [/^(?:per|an?|each|every|\/)\s+/i, ''],
  [/^(?:hours?|hourly|hrs?|h)$/i, 'hour'],
  [/^(?:days?|daily|d)$/i, 'day'],
  [/^(?:weeks?|weekly|wks?|w)$/i, 'week'],
  [/^(?:months?|monthly|mths?|mo)$/i, 'month'],
  [/^(?:quarters?|quarterly|q)$/i, 'quarter'],
  [/^(?:years?|yearly|annual|annually|annum|yrs?|y)$/i, 'year'],
];
const SLIPS: readonly Slip[] = [
  ...periodSlips,
  [/^(\d{4})[-/. ]?Q([1-4])$/i, '$1-Q$2'],
  [/^Q([1-4])[-/. ]?(\d{4})$/i, '$2-Q$1'],
  [/^(\d{4})[-/.](\d)$/, '$1-0$2'],
  [/^(\d{4})[/.](\d\d)$/, '$1-$2'],
];
const FALLBACK = 'write month, quarter, year, 30d, 2026-02, 2026-Q1 or 2026';
const CALENDAR = /^(\d{4})(?:-(?:(\d\d)|Q(\d)))?$/;
const RESTS_ON_YEAR = /\d\s*(?:mo|y)/;

/**
 * Reads a period: `hour`, `day`, `week`, `month`, `quarter`, `year` (365.25 days, a month a twelfth), a positive
 * duration (`30d`), or a calendar month (`2026-02`), quarter (`2026-Q1`) or year (`2026`) with its own number of days.
 */
export function parsePeriod(text: string): Parsed<Period> {
  const trimmed = text.trim();
  const period = readPeriod(trimmed);
  return period ? parsed(period) : unparsed(`${quote(trimmed)} is not a period`, hint(trimmed));
}

function readPeriod(text: string): Period | undefined {
  const named = namedPeriods.find(({ name }) => name === text);
  return named ?? readCalendar(text) ?? readDuration(text);
}

function readDuration(text: string): Period | undefined {
  const duration = parseDuration(text);
  if (!duration.ok || duration.value === 0) return undefined;
  return { name: text, seconds: duration.value, basis: RESTS_ON_YEAR.test(text) ? YEAR_BASIS : '' };
}

function readCalendar(text: string): Period | undefined {
  const match = CALENDAR.exec(text);
  const year = Number(match?.[1]);
  const months = match && monthsOf(match[2], match[3]);
  if (!months || year < 1) return undefined;
  const days = months.reduce((sum, month) => sum + daysInMonth(year, month), 0);
  return { name: text, seconds: days * DAY, basis: `${text} has ${days} days` };
}

function hint(text: string): string {
  if (CALENDAR.test(text)) return 'months go from 01 to 12, quarters from Q1 to Q4, years from 0001 to 9999';
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return `write ${text}d or ${text}h`;
  const respellings = [respell(text, SLIPS), respell(text, durationSlips)];
  return suggest(respellings, (respelled) => readPeriod(respelled) !== undefined, FALLBACK);
}

/** The months of a month, a quarter or, with neither, a year; undefined where there is no such month or quarter. */
function monthsOf(month: string | undefined, quarter: string | undefined): number[] | undefined {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  if (month === undefined && quarter === undefined) return all;
  const chosen = all.filter((m) => m === Number(month) || Math.ceil(m / 3) === Number(quarter));
  return chosen.length > 0 ? chosen : undefined;
}
