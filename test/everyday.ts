import fc from 'fast-check';
import { thorough } from './thorough.js';

/** How long one property looks for a counterexample every day, in milliseconds. */
const EVERYDAY = 200;

/** Where a commit is judged the same cases are tried each time, so that it passes or fails for itself: others with SEED. */
const JUDGED = 20_261_127;

fc.configureGlobal(
  thorough ? { seed: Number(process.env['SEED'] ?? JUDGED) } : { interruptAfterTimeLimit: EVERYDAY },
);
