import { HOUR } from './calendar.js';
import { multiply, parseDecimal, toNumber } from './decimal.js';
import { LONGEST_DURATION, parseDuration, SHORTEST_DURATION } from './duration.js';
import { type Parsed, parsed, unparsed } from './parsed.js';
import { namedPeriods, periodSlips } from './period.js';
import { quote } from './quote.js';
import { decimalComma, respell, type Slip, suggest } from './suggest.js';

const FALLBACK = 'write it like 4/year, 0.5/quarter or 1/90d';
const COUNT_SLIPS: readonly Slip[] = [
  decimalComma,
  [/^(?:one|once)\b/i, '1'],
  [/^twice\b/i, '2'],
  [/\s*(?:failures?|outages?|times?|x)?\s*(?:\bper|\ban?|\beach|\bevery|\/)\s+/i, '/'],
];

/** Reads how often something fails, `4/year`, `1/month`, `0.5/quarter` or `1/90d`, as failures per hour; zero is legal. */
export function parseRate(text: string): Parsed<number> {
  const trimmed = text.trim();
  const rate = readRate(trimmed);
  if (rate === undefined) return notARate(trimmed);
  if (rate < 0) return unparsed(`${quote(trimmed)} is negative`, FALLBACK);
  const between = rate === 0 ? null : HOUR / rate;
  if (between !== null && between < SHORTEST_DURATION)
    return unparsed(`${quote(trimmed)} is more often than every nanosecond`, 'write 1e9/1s at most');
  if (between !== null && between > LONGEST_DURATION)
    return unparsed(
      `${quote(trimmed)} is rarer than once in a billion years`,
      'write 0/year, or 1e-9/year at least',
    );
  return parsed(rate);
}

function readRate(text: string): number | undefined {
  const slash = text.indexOf('/');
  const count = slash < 0 ? undefined : parseDecimal(text.slice(0, slash).trim());
  const seconds = count && secondsOf(text.slice(slash + 1).trim());
  // Multiplied exactly, so that only the division rounds a second time.
  if (!count || !seconds) return undefined;
  const rate = toNumber(multiply(count, BigInt(HOUR))) / seconds;
  return Number.isFinite(rate) ? rate : undefined;
}

function secondsOf(unit: string): number | undefined {
  const named = namedPeriods.find(({ name }) => name === unit);
  if (named) return named.seconds;
  const duration = parseDuration(unit);
  return duration.ok && duration.value > 0 ? duration.value : undefined;
}

function notARate(text: string): Parsed<number> {
  const problem = `${quote(text)} is not a rate`;
  if (parseDecimal(text)) return unparsed(problem, `per what? write ${text}/year or ${text}/month`);
  const [count = '', ...rest] = respell(text, COUNT_SLIPS).split('/');
  const respelled = `${count.trim()}/${respell(rest.join('/'), periodSlips)}`;
  return unparsed(problem, suggest([respelled], isRate, FALLBACK));
}

function isRate(text: string): boolean {
  const rate = readRate(text);
  return rate !== undefined && rate >= 0;
}
