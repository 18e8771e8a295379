import type { RootedGraph } from '../gate-graph.js';
import { roundedDown, roundedUp } from '../rounding.js';
import { associationBounds, type Ends } from './association-bounds.js';
import { chooseLeaf } from './choose-leaf.js';
import type { Composition, Halves, Part } from './nesting.js';
import type { Purse } from './purse.js';

/** Rounded operations, deep, that put two halves together. */
const OPERATIONS = 4;

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

/** Brings bounds and promise of a split part up to what its halves are now; bounds never get worse. */
export function renew(part: Part): void {
  const { chance, works, failed } = part.state as Halves;
  // With the leaf failed it is no less likely, which each half's bounds may add to the other's.
  const low = mixed(chance.low, works.low, Math.max(works.low, failed.low));
  const high = mixed(chance.high, Math.min(works.high, failed.high), failed.high);
  part.low = Math.max(part.low, roundedDown(low, OPERATIONS));
  part.high = Math.min(part.high, roundedUp(high, OPERATIONS));
  part.promise = Math.max(...promisesOf(part.state as Halves));
}

function mixed(chance: number, works: number, failed: number): number {
  return (1 - chance) * works + chance * failed;
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
