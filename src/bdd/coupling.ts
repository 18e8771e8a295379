/**
 * One node in two worlds that differ in some leaves only, and one of which is worse: P(it has failed in both),
 * P(it has failed in the worse world only), P(it works in both); they sum to 1.
 */
export interface Coupling {
  readonly both: number;
  readonly only: number;
  readonly none: number;
}
