import { describe, expect, it } from 'vitest';
import { DAY, daysInMonth, HOUR, MINUTE, MONTH, QUARTER, WEEK, YEAR } from '../../src/quantity/calendar.js';

describe('calendar', () => {
  it('has a year of 365.25 days, and a month a twelfth of it', () => {
    expect([MINUTE, HOUR, DAY, WEEK]).toEqual([60, 3600, 86_400, 604_800]);
    expect([MONTH, QUARTER, YEAR]).toEqual([2_629_800, 7_889_400, 31_557_600]);
  });

  it('knows the days of every month as Date does', () => {
    for (const year of [1582, 1600, 1899, 1900, 1996, 2000, 2024, 2026, 2100, 9999]) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });
});
