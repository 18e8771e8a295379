/** Seconds in a minute. */
export const MINUTE = 60;
/** Seconds in an hour. */
export const HOUR = 60 * MINUTE;
/** Seconds in a day. */
export const DAY = 24 * HOUR;
/** Seconds in a week. */
export const WEEK = 7 * DAY;
/** Seconds in a year of 365.25 days, the mean of the Julian calendar; figures in minutes say that this is their basis. */
export const YEAR = 365.25 * DAY;
/** Seconds in a month: a twelfth of a year. */
export const MONTH = YEAR / 12;
/** Seconds in a quarter: a fourth of a year. */
export const QUARTER = YEAR / 4;

/** Days in a month (1 to 12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
