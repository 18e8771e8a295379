import { formatSignificant } from './format-significant.js';

/** Rarer than this is easier to grasp as years between. */
const RARE = 0.1;

/** Writes how many times a year something happens: `120`, `4.1`, `0.5`, `one in 25 years`; the caller adds the noun. */
export function formatPerYear(perYear: number): string {
  if (perYear > 0 && perYear < RARE) return `one in ${formatSignificant(1 / perYear, 2)} years`;
  return perYear >= 10 ? formatSignificant(Math.round(perYear), 15) : formatSignificant(perYear, 2);
}
