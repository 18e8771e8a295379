import type { Span } from '../../diagnostics/span.js';

/** What somebody did to a file, as far as it can be done alone: a change, or several that need each other. */
export interface Edit {
  /** In words: `replicas of db 3 → 2`. */
  words: string;
  /** Where it is seen, in the source of the comparison. */
  span: Span;
  /** The same in the new file: of what is gone, what it was in. */
  near: Span;
  /** Numbers of its changes; none of a mere renaming. */
  changes: readonly number[];
  /** Whether it can have no effect on how often anything is down. */
  inert: boolean;
}
