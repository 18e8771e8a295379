import { Allowance } from '../bdd/allowance.js';
import type { Topology } from '../topology/topology.js';

const known = new WeakMap<Topology, Allowance>();

/** Lets the variants of a file share what may be spent on them. */
export function shareAllowance(topology: Topology, allowance: Allowance): void {
  known.set(topology, allowance);
}

/** What may still be spent on exact answers about a file: all systems that are built of it share it. */
export function allowanceOf(topology: Topology): Allowance {
  const allowance = known.get(topology) ?? new Allowance();
  known.set(topology, allowance);
  return allowance;
}
