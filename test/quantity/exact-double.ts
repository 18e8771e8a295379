/** A rational number: numerator / denominator, the denominator positive. */
export interface Rational {
  numerator: bigint;
  denominator: bigint;
}

/** What a finite double stands for, exactly. */
export function exactDouble(value: number): Rational {
  let scaled = value;
  let denominator = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

/** Whether no other double is nearer to the exact value. */
export function isNearestDouble(value: number, exact: Rational): boolean {
  const distance = distanceTo(value, exact);
  return [neighbour(value, 1n), neighbour(value, -1n)].every(
    (other) => !isLess(distanceTo(other, exact), distance),
  );
}

function distanceTo(value: number, exact: Rational): Rational {
  const { numerator, denominator } = exactDouble(value);
  const difference = numerator * exact.denominator - exact.numerator * denominator;
  return {
    numerator: difference < 0n ? -difference : difference,
    denominator: denominator * exact.denominator,
  };
}

function isLess(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** The next double away from zero (1n) or towards it (-1n); of zero only the former, for either. */
function neighbour(value: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + (value === 0 ? 1n : step));
  return view.getFloat64(0);
}
