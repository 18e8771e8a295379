/**
 * Both sides of a probability, each to full relative precision: that something has failed, and that it works;
 * they sum to 1.
 */
export interface FailWork {
  readonly fail: number;
  readonly work: number;
}
