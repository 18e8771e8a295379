import { compose, type Making } from './composition.js';
import { fixLeaf } from './fix-leaf.js';
import type { Part, Whole } from './nesting.js';

/** Tells a part that is whole apart by one leaf. */
export function splitPart(part: Part, making: Making): void {
  const { cone, leaves, leaf } = part.state as Whole;
  making.purse.kept += cone.graph.inputs.length + cone.graph.leafCount;
  const half = (state: 'works' | 'failed') => compose(fixLeaf(cone, leaf, state), leaves, making);
  const chance = { low: leaves.low[leaf]!, high: leaves.high[leaf]! };
  part.state = { chance, works: half('works'), failed: half('failed') };
}
