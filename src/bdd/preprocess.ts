import { coalesce } from './coalesce.js';
import type { RootedGraph } from './gate-graph.js';

/** One rewriting of a graph: the same function over the same leaves, at no worse than nearly linear cost. */
type Step = (rooted: RootedGraph) => RootedGraph;

/** In order; a new step goes here. */
const STEPS: readonly Step[] = [coalesce];

/**
 * Rewrites a graph into one that is easier to split into modules and to turn into diagrams; leaves keep their
 * numbers.
 */
export function preprocess(rooted: RootedGraph): RootedGraph {
  return STEPS.reduce((current, step) => step(current), rooted);
}
