import { unitsDown } from './situation.js';
import type { Situation } from './system.js';

/** A figure that follows from some leaves alone, not computed again while these are as they were the last time. */
export function rememberLast<T>(
  inputs: readonly number[],
  compute: (situation: Situation) => T,
): (situation: Situation) => T {
  let known: { state: readonly number[]; result: T } | undefined;
  return (situation) => {
    const { fail } = situation.values();
    const state = inputs.flatMap((leaf) => [
      fail[leaf]!,
      situation.leaves[leaf]!.frequency ?? -1,
      unitsDown(situation, leaf),
    ]);
    if (known === undefined || state.some((value, index) => value !== known!.state[index]))
      known = { state, result: compute(situation) };
    return known.result;
  };
}
