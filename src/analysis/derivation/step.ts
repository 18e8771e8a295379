/**
 * One step of a derivation: `of` = `formula` = `substituted` = `result`. The substituted text has numbers in place of the
 * names, each to six digits; null where it would be too long to be followed by hand, which the note then says.
 */
export interface Step {
  id: number;
  /** What it gives, as later formulas call it: `U(app)`. */
  of: string;
  /** In words; null where the formula says all. */
  title: string | null;
  formula: string;
  substituted: string | null;
  /** Null where a file does not say; the formula says of what. */
  result: number | null;
  /** What one must know to follow it. */
  note: string | null;
  /** What else comes to the same in the same way. */
  alike: readonly string[];
}
