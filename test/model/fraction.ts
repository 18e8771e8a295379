import { quotient } from '../expression/rational.js';

/** An exact rational number; the denominator is positive. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** A fraction in lowest terms. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  const divisor = gcd(a < 0n ? -a : a, b);
  return { over: a / divisor, under: b / divisor };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((a, b) => fraction(a.over * b.over, a.under * b.under), ONE);
}

export function divided(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

export function least(a: Fraction, b: Fraction): Fraction {
  return a.over * b.under <= b.over * a.under ? a : b;
}

/** The double nearest to it. */
export function toNumber({ over, under }: Fraction): number {
  return quotient(over, under);
}

function gcd(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large === 0n ? 1n : large;
}
