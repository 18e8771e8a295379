/**
 * Writes a number with so many significant digits, rounded, without trailing zeros: `7.3`, `120`, `1.2e-7`. From a
 * thousandth up to a million without an exponent.
 */
export function formatSignificant(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (rounded === 0 || (size >= 1e-3 && size < 1e6)) return `${rounded}`;
  return rounded.toExponential().replace('e+', 'e');
}
