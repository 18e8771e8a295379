import { namedPeriods } from '../quantity/period.js';

/** `a month` where the period has a name, else `in 30d`. */
export function periodWords(period: string): string {
  if (!namedPeriods.some(({ name }) => name === period)) return `in ${period}`;
  return period === 'hour' ? 'an hour' : `a ${period}`;
}
