import { thorough } from '../thorough.js';

/** The trees that cost more than all others together. */
const LARGE = /^(edfpa|baobab1$)/;

/** Those of the Aralia fault trees that are asked everything every day: all where CI is set, else all but the large. */
export function everydayTrees(names: readonly string[]): string[] {
  return names.filter((name) => thorough || !LARGE.test(name));
}
