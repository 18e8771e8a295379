import type { Compiled } from '../bdd/compile.js';
import { quantify } from '../bdd/quantify.js';
import { leafValues } from './leaf-values.js';
import { leftOf } from './situation.js';
import type { Situation } from './system.js';

/** What is known of some leaves at the moment when something sets a reaction off. */
export interface Known {
  /** Of this leaf one unit more has just failed; undefined where the leaf stands for many that are not told apart. */
  failed: number | undefined;
  /** These work. */
  working: readonly number[];
}

/** P(a node works, given what is known of some leaves). */
export function workGiven(situation: Situation, compiled: Compiled, { failed, working }: Known): number {
  const { fail, work } = situation.values();
  const changed = [...working, ...(failed === undefined ? [] : [failed])];
  const before = changed.map((leaf) => ({ leaf, fail: fail[leaf]!, work: work[leaf]! }));
  // The arrays are as long as the system is large, and this is asked often: they are changed and put right again.
  for (const leaf of working) [fail[leaf], work[leaf]] = [0, 1];
  if (failed !== undefined) {
    const left = leafValues([leftOf(situation.leaves[failed]!, 1)]);
    [fail[failed], work[failed]] = [left.fail[0]!, left.work[0]!];
  }
  const chance = quantify(compiled, fail, work).work;
  for (const old of before.reverse()) [fail[old.leaf], work[old.leaf]] = [old.fail, old.work];
  return chance;
}
