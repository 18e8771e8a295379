import type { Code } from './codes.js';

const BLAMING: ReadonlySet<Code> = new Set(['HA501', 'HA502', 'HA509', 'HA611']);

/**
 * Whether a finding of the code is about a target of a journey, and the part that it names only what is most to blame
 * for it now: with another culprit it is the same finding.
 */
export function blamesPart(code: Code): boolean {
  return BLAMING.has(code);
}
