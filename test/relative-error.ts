/** How far a figure is from the exact one, relative to that; 0 when both are 0. */
export function relativeError(actual: number, exact: number): number {
  return actual === exact ? 0 : Math.abs(actual - exact) / Math.abs(exact);
}
