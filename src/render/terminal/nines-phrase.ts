import { formatNines } from '../../quantity/format-nines.js';

/** The number of nines in words: `3.69 nines`, `1 nine`, `cannot fail`. */
export function ninesPhrase(unavailability: number): string {
  if (unavailability === 0) return 'cannot fail';
  const count = formatNines(unavailability);
  return `${count} ${count === '1' ? 'nine' : 'nines'}`;
}
