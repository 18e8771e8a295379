import type { RootedGraph } from '../gate-graph.js';
import { roundedDown, roundedUp } from '../rounding.js';
import { associationBounds, type Ends } from './association-bounds.js';
import { chooseLeaf } from './choose-leaf.js';
import { type Composition, compose, type Making } from './composition.js';
import type { Interval } from './diagram-ends.js';
import { fixLeaf } from './fix-leaf.js';
import type { Purse } from './purse.js';

/** Rounded operations, deep, that put two halves together. */
const OPERATIONS = 4;

/** An entangled module: bounds that get better as it is told apart by the state of one leaf after the other. */
export interface Part {
  /** Its gate in the composition that it belongs to. */
  readonly gate: number;
  low: number;
  high: number;
  /** The most that splitting one of the parts in it could bring its bounds together. */
  promise: number;
  state: Whole | Halves;
}

/** Not split yet. */
interface Whole {
  readonly cone: RootedGraph;
  readonly leaves: Ends;
  /** The leaf to split by. */
  readonly leaf: number;
}

/** Split by a leaf that fails with a probability within `chance`. */
export interface Halves {
  readonly chance: Interval;
  readonly works: Composition;
  readonly failed: Composition;
}

/** A part with its first bounds. */
export function makePart(gate: number, cone: RootedGraph, leaves: Ends, purse: Purse): Part {
  const bounds = associationBounds(cone, leaves);
  const low = bounds.low[cone.root]!;
  const high = bounds.high[cone.root]!;
  const size = cone.graph.inputs.length + cone.graph.leafCount;
  purse.inputs -= size;
  purse.kept -= size;
  const state = { cone, leaves, leaf: chooseLeaf(cone, bounds) };
  return { gate, low, high, promise: high - low, state };
}

/** Tells a part that is whole apart by one leaf. */
export function splitPart(part: Part, making: Making): void {
  const { cone, leaves, leaf } = part.state as Whole;
  making.purse.kept += cone.graph.inputs.length + cone.graph.leafCount;
  const half = (state: 'works' | 'failed') => compose(fixLeaf(cone, leaf, state), leaves, making);
  const chance = { low: leaves.low[leaf]!, high: leaves.high[leaf]! };
  part.state = { chance, works: half('works'), failed: half('failed') };
}

/** Brings bounds and promise of a split part up to what its halves are now; bounds never get worse. */
export function renew(part: Part): void {
  const { chance, works, failed } = part.state as Halves;
  const low = (1 - chance.low) * works.low + chance.low * failed.low;
  const high = (1 - chance.high) * works.high + chance.high * failed.high;
  part.low = Math.max(part.low, roundedDown(low, OPERATIONS));
  part.high = Math.min(part.high, roundedUp(high, OPERATIONS));
  part.promise = Math.max(...promisesOf(part.state as Halves));
}

/** The half that promises most. */
export function betterHalf(halves: Halves): Composition {
  const [works, failed] = promisesOf(halves);
  return works >= failed ? halves.works : halves.failed;
}

function promisesOf({ chance, works, failed }: Halves): [works: number, failed: number] {
  return [(1 - chance.high) * promiseOf(works).promise, chance.high * promiseOf(failed).promise];
}

/** The part of a composition that promises most, and what it promises for the whole; none where all is exact. */
export function promiseOf(composition: Composition): { promise: number; part: Part | undefined } {
  let best: Part | undefined;
  for (const part of composition.parts) if (part.promise > (best?.promise ?? 0)) best = part;
  return { promise: Math.min(best?.promise ?? 0, composition.high - composition.low), part: best };
}
