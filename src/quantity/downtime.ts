import type { Availability } from './availability.js';
import { DAY, HOUR, MONTH, QUARTER, WEEK, YEAR } from './calendar.js';
import { durationSlips, parseDuration } from './duration.js';
import { type Parsed, type Problem, parsed, unparsed } from './parsed.js';
import { parsePeriod, periodSlips } from './period.js';
import { quote } from './quote.js';
import { respell, type Slip, suggest } from './suggest.js';

/** Expected seconds of downtime in each period; a year is 365.25 days. */
export interface Downtime {
  hour: number;
  day: number;
  week: number;
  month: number;
  quarter: number;
  year: number;
}

const PER: Slip = [/\s+(?:per|an?|each|every)\s+/i, '/'];
const FALLBACK = 'write it like 10m/month or 52.6m/year';

/** Seconds of downtime that an unavailability amounts to: unavailability * period. */
export function downtimePerPeriod(unavailability: number): Downtime {
  return {
    hour: unavailability * HOUR,
    day: unavailability * DAY,
    week: unavailability * WEEK,
    month: unavailability * MONTH,
    quarter: unavailability * QUARTER,
    year: unavailability * YEAR,
  };
}

/**
 * Reads the reverse question, `10m/month`: the availability that leaves this much downtime in a period. Unavailability
 * is downtime / period, availability (period - downtime) / period.
 */
export function parseDowntime(text: string): Parsed<Availability> {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash < 0) return withoutPeriod(trimmed);
  const down = parseDuration(trimmed.slice(0, slash));
  const period = parsePeriod(trimmed.slice(slash + 1));
  if (!down.ok) return down;
  if (!period.ok) return period;
  const { seconds } = period.value;
  if (down.value > seconds)
    return unparsed(`${quote(trimmed)} is more downtime than there is time`, FALLBACK);
  return parsed({ availability: (seconds - down.value) / seconds, unavailability: down.value / seconds });
}

function withoutPeriod(text: string): Problem {
  const respelled = respell(text, durationSlips);
  if (parseDuration(respelled).ok) {
    return unparsed(
      `${quote(text)} has no period`,
      `per what? write ${respelled}/month or ${respelled}/year`,
    );
  }
  const [down = '', period = ''] = respell(text, [PER]).split('/');
  const withSlash = `${respell(down, durationSlips)}/${respell(period, periodSlips)}`;
  const isDowntime = (candidate: string) => parseDowntime(candidate).ok;
  return unparsed(`${quote(text)} is not a downtime`, suggest([withSlash], isDowntime, FALLBACK));
}
