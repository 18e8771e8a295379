import { leafValues } from './leaf-values.js';
import type { Leaf, Situation } from './system.js';
import { UsualValues } from './usual-values.js';

/** Nothing has failed for certain; what the leaves are worth is remembered in `values`. */
export function usualSituation(leaves: readonly Leaf[], values = new UsualValues()): Situation {
  return { leaves, down: null, values: () => values.of(leaves) };
}

/** A situation while one unit more of a leaf has failed for certain; reactions are as before. */
export function withFailed({ leaves, down, values }: Situation, leaf: number): Situation {
  const left = leftOf(leaves[leaf]!, 1);
  const units = Int32Array.from(down ?? { length: leaves.length }, (count) => count ?? 0);
  units[leaf]!++;
  return {
    leaves: leaves.with(leaf, left),
    down: units,
    values: () => {
      const all = values();
      const own = leafValues([left]);
      return { fail: all.fail.with(leaf, own.fail[0]!), work: all.work.with(leaf, own.work[0]!) };
    },
  };
}

/** A situation as it is when some leaves change places with as many others. */
export function exchanged(
  situation: Situation,
  some: readonly number[],
  others: readonly number[],
): Situation {
  if (some.every((leaf, index) => leaf === others[index])) return situation;
  const turned = <Values extends { [leaf: number]: unknown }>(values: Values): Values => {
    for (const [index, leaf] of some.entries())
      [values[leaf], values[others[index]!]] = [values[others[index]!], values[leaf]];
    return values;
  };
  const { leaves, down, values } = situation;
  let known: ReturnType<Situation['values']> | undefined;
  return {
    leaves: turned([...leaves]),
    down: down && turned(Int32Array.from(down)),
    values: () => {
      if (known === undefined) {
        const { fail, work } = values();
        known = { fail: turned(fail.slice()), work: turned(work.slice()) };
      }
      return known;
    },
  };
}

/** How many units of a leaf have failed for certain. */
export function unitsDown({ down }: Situation, leaf: number): number {
  return down?.[leaf] ?? 0;
}

/** Whether a leaf has failed for certain: nothing is left of it that could. */
export function isDown({ leaves }: Situation, leaf: number): boolean {
  return leaves[leaf]!.failing === 0;
}

/** What is left of a leaf when some of its units have failed; of one that has failed, a leaf that never works. */
export function leftOf(leaf: Leaf, unitsDown: number): Leaf {
  const failing = leaf.failing - unitsDown;
  if (failing > 0) return { ...leaf, units: leaf.units - unitsDown, failing };
  return { ...leaf, units: 0, failing: 0, unavailability: 1, frequency: 0 };
}
