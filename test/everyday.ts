import fc from 'fast-check';
import { thorough } from './thorough.js';

/** How long one property looks for a counterexample every day, in milliseconds. */
const EVERYDAY = 1000;

if (!thorough) fc.configureGlobal({ interruptAfterTimeLimit: EVERYDAY });
