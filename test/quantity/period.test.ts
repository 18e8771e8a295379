import { describe, expect, it } from 'vitest';
import { namedPeriods, parsePeriod } from '../../src/quantity/period.js';

const DAY = 86_400;
const YEAR_BASIS = 'year = 365.25 days';

describe('parsePeriod', () => {
  it.each([
    ['hour', 3600, ''],
    ['day', DAY, ''],
    ['week', 7 * DAY, ''],
    ['month', 2_629_800, YEAR_BASIS],
    ['quarter', 7_889_400, YEAR_BASIS],
    ['year', 31_557_600, YEAR_BASIS],
    ['30d', 30 * DAY, ''],
    ['720h', 30 * DAY, ''],
    ['3mo', 7_889_400, YEAR_BASIS],
    ['2y', 63_115_200, YEAR_BASIS],
    ['1y 5d', 31_989_600, YEAR_BASIS],
    ['90m', 5400, ''],
    ['2026-02', 28 * DAY, '2026-02 has 28 days'],
    ['2024-02', 29 * DAY, '2024-02 has 29 days'],
    ['2026-12', 31 * DAY, '2026-12 has 31 days'],
    ['2026-Q1', 90 * DAY, '2026-Q1 has 90 days'],
    ['2024-Q1', 91 * DAY, '2024-Q1 has 91 days'],
    ['2026-Q4', 92 * DAY, '2026-Q4 has 92 days'],
    ['2026', 365 * DAY, '2026 has 365 days'],
    ['2024', 366 * DAY, '2024 has 366 days'],
    ['1900', 365 * DAY, '1900 has 365 days'],
    ['2000', 366 * DAY, '2000 has 366 days'],
    ['0001', 365 * DAY, '0001 has 365 days'],
    ['9999', 365 * DAY, '9999 has 365 days'],
  ])('reads %s', (name, seconds, basis) => {
    expect(parsePeriod(` ${name} `)).toEqual({ ok: true, value: { name, seconds, basis } });
  });

  it('has quarters and months that make up their years', () => {
    const seconds = (text: string) => {
      const period = parsePeriod(text);
      return period.ok ? period.value.seconds : Number.NaN;
    };
    for (const year of ['1999', '2000', '2023', '2024']) {
      const quarters = [1, 2, 3, 4].map((q) => seconds(`${year}-Q${q}`));
      const months = Array.from({ length: 12 }, (_, m) => seconds(`${year}-${`${m + 1}`.padStart(2, '0')}`));
      expect(quarters.reduce((a, b) => a + b)).toBe(seconds(year));
      expect(months.reduce((a, b) => a + b)).toBe(seconds(year));
    }
  });

  it('names the six usual periods, shortest first', () => {
    expect(namedPeriods.map(({ name }) => name)).toEqual(['hour', 'day', 'week', 'month', 'quarter', 'year']);
  });

  const calendarHint = 'months go from 01 to 12, quarters from Q1 to Q4, years from 0001 to 9999';
  const fallback = 'write month, quarter, year, 30d, 2026-02, 2026-Q1 or 2026';
  it.each([
    ['Month', 'write month'],
    ['months', 'write month'],
    ['monthly', 'write month'],
    ['per year', 'write year'],
    ['annually', 'write year'],
    ['30 days', 'write 30d'],
    ['30', 'write 30d or 30h'],
    ['20260', 'write 20260d or 20260h'],
    ['0s', fallback],
    ['-30d', fallback],
    ['2026-2', 'write 2026-02'],
    ['2026/02', 'write 2026-02'],
    ['2026Q1', 'write 2026-Q1'],
    ['2026-q1', 'write 2026-Q1'],
    ['Q1 2026', 'write 2026-Q1'],
    ['2026-00', calendarHint],
    ['2026-13', calendarHint],
    ['2026-Q5', calendarHint],
    ['2026-Q0', calendarHint],
    ['0000', calendarHint],
    ['2026-02-03', fallback],
    ['fortnight', fallback],
    ['constructor', fallback],
    ['', fallback],
    ['per '.repeat(1e5), fallback],
  ])('refuses %.40j', (text, hint) => {
    const refused = parsePeriod(text);
    expect(refused).toMatchObject({ ok: false, hint });
    expect(refused.ok || refused.problem).toMatch(/ is not a period$/);
  });
});
