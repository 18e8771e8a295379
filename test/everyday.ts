import fc from 'fast-check';
import { judgedSeed, thorough } from './thorough.js';

/** How long one property looks for a counterexample every day, in milliseconds. */
const EVERYDAY = 200;

fc.configureGlobal(thorough ? { seed: judgedSeed } : { interruptAfterTimeLimit: EVERYDAY });
