import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import { chancesIn, type Prepared, prepare, prepareRest, type Unprepared } from './block-chances.js';
import type { Reacting } from './block-trigger.js';
import { type Building, noteUnaskable } from './building.js';
import { coverageOf, exactly } from './coverage.js';
import { NodeBounds } from './node-bounds.js';
import type { Situation } from './system.js';

/** How surely what the reaction of a block needs works, when a leaf sets it off. */
export interface BlockCoverage {
  /** The leaves that it depends on besides those of the block. */
  inputs: readonly number[];
  /** Of these and those of the block: the leaves of both. */
  shared: readonly number[];
  /** Whether that depends on which leaf it is. */
  isTold: boolean;
  /** Whether it may work at all. */
  mayAct: (situation: Situation) => boolean;
  /** By the leaf, and the chance with which it sets it off. */
  in: (situation: Situation) => (leaf: number, chance: number) => Interval;
  /** Where that chance is only bounded. */
  boundsIn: (situation: Situation, leaf: number) => Interval;
}

/** P(it sets it off and what is needed works) / P(it sets it off); bounded where that is too entangled to say. */
export function blockCoverage(
  building: Building,
  { part, rest, needs = NEVER }: Reacting,
  prepared: Prepared | Unprepared,
): BlockCoverage {
  const { builder } = building;
  let own: readonly number[] = [];
  const coverage = coverageOf(building, needs, () => {
    own = leavesOf(building, { part, rest }, prepared);
    return own;
  });
  const shared = coverage.leaves.filter((leaf) => own.includes(leaf));
  const { inputs, isTold } = coverage;
  const boundsIn = isTold ? coverage.bounds : coverage.in;
  const mayAct = (situation: Situation) => coverage.in(situation).high > 0;
  if (!isTold) {
    const always = (situation: Situation) => {
      const acts = coverage.in(situation);
      return () => acts;
    };
    return { inputs, shared, isTold, mayAct, in: always, boundsIn };
  }
  const acting = prepare(building, part, prepareRest(building, builder.or([rest, needs])));
  const given = (situation: Situation) => {
    const able = acting.joint && chancesIn(situation, acting);
    if (able === null) noteUnaskable(building);
    return (leaf: number, chance: number) =>
      able === null ? boundsIn(situation, leaf) : exactly(Math.min(1, (able.get(leaf) ?? 0) / chance));
  };
  return { inputs, shared, isTold, mayAct, in: given, boundsIn };
}

/** The leaves of a construct, without what its reaction needs. */
export function leavesOf(
  building: Building,
  { part, rest }: Reacting,
  prepared: Prepared | Unprepared,
): number[] {
  if (prepared.joint !== null) return [...prepared.part.leaves, ...prepared.rest.compiled.leaves];
  return new NodeBounds(building, building.builder.or([part, rest])).leaves;
}
