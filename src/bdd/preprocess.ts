import { absorb } from './absorb.js';
import { coalesce } from './coalesce.js';
import type { RootedGraph } from './gate-graph.js';
import { pullUp } from './pull-up.js';
import { shareInputs } from './share-inputs.js';

/**
 * One rewriting of a graph: the same function over the same leaves, at nearly linear cost; the same object where it
 * changes nothing.
 */
type Step = (rooted: RootedGraph) => RootedGraph;

/** In order; a new step goes here. */
const STEPS: readonly Step[] = [coalesce, absorb, pullUp, shareInputs];

/** Each step may open the way for others; nearly always a few rounds suffice. */
const MAX_ROUNDS = 16;

/**
 * Rewrites a graph into one that is easier to split into modules and to turn into diagrams, until no step changes it any
 * more; leaves keep their numbers.
 */
export function preprocess(rooted: RootedGraph, steps = STEPS, maxRounds = MAX_ROUNDS): RootedGraph {
  let current = rooted;
  let unchanged = 0;
  for (let turn = 0; turn < maxRounds * steps.length && unchanged < steps.length; turn++) {
    const next = steps[turn % steps.length]!(current);
    unchanged = next === current ? unchanged + 1 : 0;
    current = next;
  }
  return current;
}
