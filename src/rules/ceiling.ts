import type { SinglePoint } from '../analysis/single-points.js';
import type { Topology } from '../topology/topology.js';

/** Room for float noise, as where targets are judged. */
const TOLERANCE = 1e-12;

/** What the single points of a journey allow at most, however good all the rest is. */
export interface Ceiling {
  /** The least unavailability that there can be. */
  unavailability: number;
  /** The single points with their own shares of it, the largest first; never empty. */
  points: readonly [CeilingPoint, ...CeilingPoint[]];
}

/** A single point, and the unavailability by which it limits everything. */
export interface CeilingPoint extends SinglePoint {
  limit: number;
}

/** The ceiling of a journey where that is above what a target allows, else null. */
export function ceilingAbove(
  topology: Topology,
  singlePoints: readonly SinglePoint[],
  allowed: number,
): Ceiling | null {
  const points = singlePoints
    // One that stalls a failover is missed only while what it takes is what serves.
    .filter(({ stalls }) => stalls.length === 0)
    .map((point) => ({ ...point, limit: limitOf(topology, point) }))
    .sort((a, b) => b.limit - a.limit);
  // The product of what must work, summed as logarithms so that no digit of a small unavailability is lost.
  const unavailability = -Math.expm1(points.reduce((sum, { limit }) => sum + Math.log1p(-limit), 0));
  const [first, ...others] = points;
  if (first === undefined || unavailability <= allowed * (1 + TOLERANCE)) return null;
  return { unavailability, points: [first, ...others] };
}

/** Of a component, that any of its units is down. */
function limitOf(topology: Topology, { name, unavailability }: SinglePoint): number {
  const component = topology.components.get(name);
  if (component === undefined) return unavailability;
  return -Math.expm1(component.replicas * Math.log1p(-component.figures.unavailability));
}
