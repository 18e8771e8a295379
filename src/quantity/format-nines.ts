import { ninesOf } from './nines.js';

/** Float noise in an unavailability is far below this, two decimals are far above. */
const NOISE = 1e-9;

/** Writes the number of nines cut to two decimals, never rounded up: `3.69`, `4`; `-` where nothing can fail. */
export function formatNines(unavailability: number): string {
  const nines = ninesOf(unavailability);
  if (nines === null) return '-';
  return `${Math.max(0, Math.floor(nines * 100 + NOISE) / 100)}`;
}
