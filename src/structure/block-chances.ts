import type { Compiled } from '../bdd/compile.js';
import type { Reacting } from './block-trigger.js';
import type { Building } from './building.js';
import { compileNode, sensitivitiesIn } from './compiled-node.js';
import { givenFailed } from './given-failed.js';
import type { Situation } from './system.js';

/** What is compiled of a construct; the joint nodes given that a leaf has failed are made when they are needed. */
export interface Prepared {
  part: Compiled;
  rest: Compiled;
  /** The part is down or the rest is. */
  joint: Compiled;
  /** The same where a leaf has failed in the rest. */
  jointGiven: (leaf: number) => Compiled | null;
}

/** A construct that is too entangled; the part may not be. */
export interface Unprepared {
  part: Compiled | null;
  joint: null;
}

/** Compiles a construct, if it is not too entangled. */
export function prepare(
  building: Building,
  { part: partNode, rest: restNode }: Reacting,
): Prepared | Unprepared {
  const { builder } = building;
  const part = compileNode(building, partNode);
  const rest = compileNode(building, restNode);
  const joint = part && rest && compileNode(building, builder.or([partNode, restNode]));
  if (part === null || rest === null || joint === null) return { part, joint: null };
  const known = new Map<number, Compiled | null>();
  const jointGiven = (leaf: number) => {
    let compiled = known.get(leaf);
    if (compiled === undefined) {
      compiled = compileNode(building, builder.or([partNode, givenFailed(builder, restNode, leaf)]));
      known.set(leaf, compiled);
    }
    return compiled;
  };
  return { part, rest, joint, jointGiven };
}

/**
 * By leaf i of the part: P(part down with i failed and up without, and the rest able to serve with i failed), where that is
 * more than never. With R the rest given that i has failed, that is the derivative of
 * P(R down or part down) by i in the part: exact, since neither falls as more fails. Null where it is too entangled to say.
 */
export function chancesIn(
  situation: Situation,
  { part, rest, joint, jointGiven }: Prepared,
): Map<number, number> | null {
  const inPart = sensitivitiesIn(situation, part);
  const shared = sensitivitiesIn(situation, rest);
  const either = sensitivitiesIn(situation, joint);
  const chances = new Map<number, number>();
  for (const leaf of part.leaves.toSorted()) {
    if (inPart[leaf] === 0) continue;
    const given = shared[leaf] === 0 ? joint : jointGiven(leaf);
    if (given === null) return null;
    const chance = given === joint ? either[leaf]! : sensitivitiesIn(situation, given)[leaf]!;
    if (chance > 0) chances.set(leaf, chance);
  }
  return chances;
}
