import type { Interval } from '../bdd/enclose/diagram-ends.js';
import type { Prepared, Unprepared } from './block-chances.js';
import type { Reacting } from './block-trigger.js';
import type { Building } from './building.js';
import { chancesIn } from './compiled-node.js';
import { exactly } from './coverage.js';
import { NodeBounds } from './node-bounds.js';
import type { Situation } from './system.js';

/** What a reaction stands beside, in series. */
export interface Beside {
  /** P(that is up). */
  up: Interval;
  /** P(the part is up too). */
  ready: Interval;
  /** The share of `up` that the reaction may take at most: while the part is down. */
  most: number;
}

/** Of a difference that is less than this of what it is taken from, rounding leaves nothing to rely on. */
const RELIABLE = 2 ** -10;

/**
 * Prepares P(what a reaction stands beside is up): what is left without the part; where it stands in for the part, either
 * of the two.
 */
export function besideOf(
  building: Building,
  { part, rest, standsIn = false }: Reacting,
  prepared: Prepared | Unprepared,
): (situation: Situation) => Beside {
  const { builder } = building;
  let nodes: { up: NodeBounds; ready: NodeBounds } | undefined;
  const bounds = (situation: Situation): Beside => {
    const node = standsIn ? builder.and([part, rest]) : rest;
    nodes ??= {
      up: new NodeBounds(building, node),
      ready: new NodeBounds(building, builder.or([part, rest])),
    };
    return { up: nodes.up.workIn(situation), ready: nodes.ready.workIn(situation), most: 1 };
  };
  if (prepared.joint === null) return bounds;
  return (situation) => {
    const joint = prepared.joint(null);
    if (joint === null) return bounds(situation);
    const left = chancesIn(situation, prepared.rest.compiled);
    const either = chancesIn(situation, joint);
    const alone = Math.max(0, left.work < either.fail ? left.work - either.work : either.fail - left.fail);
    const up = standsIn ? Math.min(1, chancesIn(situation, prepared.part).work + alone) : left.work;
    const most = alone > Math.min(left.work, either.fail) * RELIABLE ? Math.min(1, alone / up) : 1;
    return { up: exactly(up), ready: exactly(either.work), most };
  };
}
