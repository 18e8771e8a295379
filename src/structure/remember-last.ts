import { unitsDown } from './situation.js';
import type { Situation } from './system.js';

/** How many numbers tell the state of a leaf. */
const PER_LEAF = 3;

/**
 * Returns a figure that follows from some leaves alone, not computed again while these are as they were the last time. Looking
 * whether they are allocates nothing: thousands of figures of thousands of leaves are asked for one after the other.
 */
export function rememberLast<T>(
  inputs: readonly number[],
  compute: (situation: Situation) => T,
): (situation: Situation) => T {
  const state = new Float64Array(PER_LEAF * inputs.length);
  let known: { result: T } | undefined;
  return (situation) => {
    const { fail } = situation.values();
    let isSame = known !== undefined;
    const note = (place: number, value: number) => {
      if (state[place] === value) return;
      state[place] = value;
      isSame = false;
    };
    for (let index = 0; index < inputs.length; index++) {
      const leaf = inputs[index]!;
      note(PER_LEAF * index, fail[leaf]!);
      note(PER_LEAF * index + 1, situation.leaves[leaf]!.frequency ?? -1);
      note(PER_LEAF * index + 2, unitsDown(situation, leaf));
    }
    if (isSame) return known!.result;
    known = undefined;
    const result = compute(situation);
    known = { result };
    return result;
  };
}
