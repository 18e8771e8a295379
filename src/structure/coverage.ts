import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import { type Building, noteUnaskable } from './building.js';
import { chancesIn, compileNode } from './compiled-node.js';
import { workGiven } from './known.js';
import { NodeBounds } from './node-bounds.js';
import type { Situation } from './system.js';

/**
 * How surely a failover can act: P(what it needs works), 0 to 1; the ends are the same but where it is too entangled for
 * an exact answer.
 */
export interface Coverage {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** The leaves that it depends on, also where `in` cannot follow them. */
  leaves: readonly number[];
  /** Whether what sets the failover off, and what is left then, tell anything of what it needs. */
  isTold: boolean;
  /** Whatever sets it off. */
  in: (situation: Situation) => Interval;
  /** When one unit more of a leaf has failed and more may work than is known. */
  bounds: (situation: Situation, failed: number | undefined) => Interval;
}

const ALWAYS_ACTS: Interval = { low: 1, high: 1 };

/** Of a failover that needs nothing. */
const SURE: Coverage = {
  inputs: [],
  leaves: [],
  isTold: false,
  in: () => ALWAYS_ACTS,
  bounds: () => ALWAYS_ACTS,
};

/** The coverage of a failover that needs a node, by the leaves of what it takes over from and to. */
export function coverageOf(building: Building, needs: number, guarded: () => readonly number[]): Coverage {
  if (needs === NEVER) return SURE;
  const compiled = compileNode(building, needs);
  if (compiled === null) return boundedCoverage(building, needs, guarded);
  const inputs = [...compiled.leaves];
  return {
    inputs,
    leaves: inputs,
    isTold: shareAny(inputs, guarded()),
    in: (situation) => exactly(chancesIn(situation, compiled).work),
    bounds: (situation, failed) => {
      // That something else works never makes it less likely that what it needs does, but where it cannot.
      const low = workGiven(situation, compiled, { failed, working: [] });
      return { low, high: low === 0 ? 0 : 1 };
    },
  };
}

function boundedCoverage(building: Building, needs: number, guarded: () => readonly number[]): Coverage {
  noteUnaskable(building);
  const bounds = new NodeBounds(building, needs);
  return {
    inputs: [],
    leaves: bounds.leaves,
    isTold: shareAny(bounds.leaves, guarded()),
    in: () => bounds.work(),
    bounds: (_, failed) => {
      if (failed === undefined) return { low: bounds.work().low, high: 1 };
      const down = bounds.downGiven(failed);
      return { low: 1 - down.high, high: down.low === 1 ? 0 : 1 };
    },
  };
}

/** A chance that is known exactly. */
export function exactly(chance: number): Interval {
  return { low: chance, high: chance };
}

function shareAny(some: readonly number[], others: readonly number[]): boolean {
  const known = new Set(others);
  return some.some((leaf) => known.has(leaf));
}
