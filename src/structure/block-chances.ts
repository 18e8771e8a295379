import type { Compiled } from '../bdd/compile.js';
import type { Building } from './building.js';
import { compileNode, sensitivitiesIn } from './compiled-node.js';
import { givenFailed } from './given-failed.js';
import type { Situation } from './system.js';

/** What is left when a part is down, compiled once for all parts that it is left by. */
export interface Rest {
  node: number;
  compiled: Compiled | null;
}

/** What is compiled of a construct; joint nodes, the part or the rest down, are made when they are needed. */
export interface Prepared {
  part: Compiled;
  rest: Rest & { compiled: Compiled };
  /** The leaves of the part that are not in the rest. */
  apart: Int32Array;
  /** With the rest as it is, or once a leaf has failed in it; null where that is too entangled. */
  joint: (failed: number | null) => Compiled | null;
}

/** A construct that is too entangled; the part may not be. */
export interface Unprepared {
  part: Compiled | null;
  joint: null;
}

/** Prepares what is left by one part or by many. */
export function prepareRest(building: Building, node: number): Rest {
  return { node, compiled: compileNode(building, node) };
}

/** Compiles a construct, if it is not too entangled. */
export function prepare(building: Building, partNode: number, rest: Rest): Prepared | Unprepared {
  const { builder } = building;
  const part = compileNode(building, partNode);
  const { node, compiled } = rest;
  if (part === null || compiled === null) return { part, joint: null };
  const known = new Map<number | null, Compiled | null>();
  const joint = (failed: number | null) => {
    let found = known.get(failed);
    if (found === undefined) {
      const left = failed === null ? node : givenFailed(builder, node, failed);
      found = compileNode(building, builder.or([partNode, left]));
      known.set(failed, found);
    }
    return found;
  };
  const inRest = new Set(compiled.leaves);
  const apart = part.leaves.filter((leaf) => !inRest.has(leaf));
  if (apart.length > 0 && joint(null) === null) return { part, joint: null };
  return { part, rest: { node, compiled }, apart, joint };
}

/**
 * By leaf i of the part: P(part down with i failed and up without, and the rest able to serve with i failed), where that is
 * more than never. With R the rest given that i has failed, that is the derivative of
 * P(R down or part down) by i in the part: exact, since neither falls as more fails. Null where it is too entangled to say.
 */
export function chancesIn(
  situation: Situation,
  { part, apart, joint }: Prepared,
): Map<number, number> | null {
  const inPart = sensitivitiesIn(situation, part);
  const own = part.leaves.filter((leaf) => inPart[leaf] !== 0).sort();
  const chances = new Map<number, number>();
  let either: Float64Array | undefined;
  for (const leaf of own) {
    const isApart = apart.includes(leaf);
    const given = joint(isApart ? null : leaf);
    if (given === null) return null;
    if (isApart) either ??= sensitivitiesIn(situation, given, apart);
    const chance = (isApart ? either! : sensitivitiesIn(situation, given, [leaf]))[leaf]!;
    if (chance > 0) chances.set(leaf, chance);
  }
  return chances;
}
