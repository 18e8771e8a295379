import fc from 'fast-check';
import type { FailWork } from '../../src/bdd/fail-work.js';
import { exactDouble, type Rational } from '../quantity/exact-double.js';

/** The double nearest to a fraction, subnormal numbers apart; the denominator is positive. */
export function toDouble({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  const shift = 64 - (bits(numerator) - bits(denominator));
  const scaled =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const half = Math.trunc(-shift / 2);
  return Number(scaled) * 2 ** half * 2 ** (-shift - half);
}

function bits(value: bigint): number {
  const digits = value.toString(16);
  return 4 * digits.length;
}

/** P(failed) and P(works) of a function given as a table of its states, by adding up all states exactly. */
export function exactChance(table: ArrayLike<number>, fail: ArrayLike<number>): FailWork {
  const units = Array.from(fail, exactDouble);
  const denominator = units.reduce((product, unit) => product * unit.denominator, 1n);
  const sums = [0n, 0n];
  for (let state = 0; state < table.length; state++) {
    const weights = units.map((unit, i) =>
      (state >> i) & 1 ? unit.numerator : unit.denominator - unit.numerator,
    );
    sums[table[state]!]! += weights.reduce((product, weight) => product * weight, 1n);
  }
  return {
    fail: toDouble({ numerator: sums[1]!, denominator }),
    work: toDouble({ numerator: sums[0]!, denominator }),
  };
}

/** The table of a function with one leaf fixed; the leaf stays in the table and no longer matters. */
export function fixLeaf(table: Uint8Array, leaf: number, failed: boolean): Uint8Array {
  const bit = 1 << leaf;
  return table.map((_, state) => table[failed ? state | bit : state & ~bit]!);
}

/** Unavailabilities from certain over likely to very rare, the edges 0 and 1 included. */
export function chances(count: number): fc.Arbitrary<Float64Array> {
  const any = fc.oneof(
    fc.constantFrom(0, 1, 0.5, 1e-4, 1e-9, 1e-30),
    fc.double({ min: 0, max: 1, noNaN: true }).map((x) => Math.round(x * 2 ** 40) / 2 ** 40),
    fc.integer({ min: 1, max: 40 }).map((exponent) => 10 ** -exponent),
  );
  return fc.array(any, { minLength: count, maxLength: count }).map((values) => Float64Array.from(values));
}

/** How far a figure is from the exact one, relative to that; 0 when both are 0. */
export function relativeError(actual: number, exact: number): number {
  return actual === exact ? 0 : Math.abs(actual - exact) / Math.abs(exact);
}
