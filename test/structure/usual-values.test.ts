import { expect, it } from 'vitest';
import { leafValues } from '../../src/structure/leaf-values.js';
import type { Leaf } from '../../src/structure/system.js';
import { UsualValues } from '../../src/structure/usual-values.js';

const leaf = (index: number): Leaf => ({
  owner: `c${index}`,
  kind: 'component',
  event: 'failure',
  unavailability: 1 / (index + 2),
  frequency: 1,
  units: 1 + (index % 3),
  failing: 1,
  whole: 0,
});

it('are those of all leaves, however many come at a time', () => {
  const values = new UsualValues();
  const leaves: Leaf[] = [];
  for (const more of [0, 1, 3, 60, 0, 1, 500]) {
    for (let i = 0; i < more; i++) leaves.push(leaf(leaves.length));
    const { fail, work } = values.of(leaves);
    const all = leafValues(leaves);
    expect(fail.slice(0, leaves.length)).toEqual(all.fail);
    expect(work.slice(0, leaves.length)).toEqual(all.work);
  }
});
