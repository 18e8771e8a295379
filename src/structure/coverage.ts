import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { NEVER } from '../bdd/gate-graph.js';
import type { Building } from './building.js';
import { chancesIn, compileNode } from './compiled-node.js';
import { NodeBounds } from './node-bounds.js';
import type { Situation } from './system.js';

/** How surely a failover can act: that what it needs works. */
export interface Coverage {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** 0 to 1; the ends are the same but where it is too entangled for an exact answer. */
  in: (situation: Situation) => Interval;
}

/** Of a failover that needs nothing. */
export const SURE: Coverage = { inputs: [], in: () => ({ low: 1, high: 1 }) };

/** The coverage of a failover that needs a node. */
export function coverageOf(building: Building, node: number): Coverage {
  if (node === NEVER) return SURE;
  const compiled = compileNode(building, node);
  if (compiled === null) return { inputs: [], in: () => new NodeBounds(building, node).work() };
  const work = (situation: Situation) => {
    const { work } = chancesIn(situation, compiled);
    return { low: work, high: work };
  };
  return { inputs: [...compiled.leaves], in: work };
}
