import type { LocatedMap } from './located.js';
import type { Policy } from './policy.js';
import { readAcceptances } from './read-acceptances.js';
import { readRules } from './read-rules.js';
import type { Reading } from './reading.js';

/** Reads what a file says of the rules that judge it: `rules` and `accept`. */
export function readPolicy(reading: Reading, { entries }: LocatedMap): Policy {
  return {
    settings: readRules(reading, entries.get('rules')?.value),
    accept: readAcceptances(reading, entries.get('accept')?.value),
  };
}
