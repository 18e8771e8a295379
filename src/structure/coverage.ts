import { NEVER } from '../bdd/gate-graph.js';
import type { Building } from './building.js';
import { chancesIn, compileNode } from './compiled-node.js';
import type { Situation } from './system.js';

/** How surely a failover can act: that what it needs works. */
export interface Coverage {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** 0 to 1. */
  in: (situation: Situation) => number;
}

/** Of a failover that needs nothing. */
export const SURE: Coverage = { inputs: [], in: () => 1 };

/** The coverage of a failover that needs a node. */
export function coverageOf(building: Building, node: number): Coverage {
  const compiled = node === NEVER ? null : compileNode(building, node);
  if (compiled === null) return SURE;
  return { inputs: [...compiled.leaves], in: (situation) => chancesIn(situation, compiled).work };
}
