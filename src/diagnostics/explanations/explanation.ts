import type { Code } from '../codes.js';

/** What a code means to the person who met it; plain sentences, names and keys in backquotes. */
export interface Explanation {
  /** What is wrong or noteworthy, and why it matters. */
  what: string;
  /** How to mend it, or what to do about it. */
  mend: string;
  /** The smallest file that has the problem, and the same one mended; or command lines, which start with `$ `. */
  example?: { bad: string; good: string };
}

/** The explanations of one hundred of codes: `Explained<'2'>` has those of all HA2xx. */
export type Explained<Hundred extends string> = Record<Extract<Code, `HA${Hundred}${string}`>, Explanation>;
