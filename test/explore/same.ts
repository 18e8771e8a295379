import { ensure } from './violation.js';

/** Below this a relative difference says nothing: the numbers have lost digits already. */
const LEAST = 1e-300;

/** Whether two numbers are the same but for a relative difference. */
export function isSame(one: number, other: number, tolerance: number): boolean {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= tolerance * size || size < LEAST;
}

/** Checks that two numbers, or two that are unknown, are the same. */
export function checkSame(
  rule: string,
  what: string,
  [one, other]: readonly [number | null, number | null],
  tolerance = 1e-12,
): void {
  const holds = one === null || other === null ? one === other : isSame(one, other, tolerance);
  ensure(holds, rule, () => `${what}: ${one} and ${other}`);
}
