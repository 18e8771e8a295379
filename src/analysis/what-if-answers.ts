import type { Compiled } from '../bdd/compile.js';
import { ConeExtractor } from '../bdd/cone.js';
import { associationBounds } from '../bdd/enclose/association-bounds.js';
import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { enclose, leafEnds } from '../bdd/enclose/enclose.js';
import type { FailWork } from '../bdd/fail-work.js';
import { newEvaluation, quantify } from '../bdd/quantify.js';
import { roundedDown, roundedUp } from '../bdd/rounding.js';
import type { LeafValues } from '../structure/leaf-values.js';
import type { System } from '../structure/system.js';

/** Both sides of a probability: the pessimistic end where it is only bounded. */
export interface Chances extends FailWork {
  /** Certified bounds of P(failed); null where it is exact. */
  bounds: Interval | null;
}

/** A journey's function, to be asked with other values of its leaves each time. */
export interface Answers {
  /** About how many steps one answer takes. */
  cost: number;
  ask: (values: LeafValues) => Chances;
}

/** Rounded operations that stand behind a figure of a compiled function, in proportion to its size. */
const OPERATIONS_PER_NODE = 8;

/** Exact answers, but where leaves are bounded: the function falls with none of them, so the ends of theirs are its ends. */
export function exactAnswers(compiled: Compiled): Answers {
  const nodes = compiled.diagrams.reduce((sum, { level }) => sum + level.length, 0);
  const room = newEvaluation(compiled);
  const operations = OPERATIONS_PER_NODE * (nodes + compiled.inputs.length + 1);
  return {
    cost: 2 * nodes,
    ask: ({ fail, work, least }) => {
      const worst = quantify(compiled, fail, work, room);
      if (least.size === 0) return { ...worst, bounds: null };
      const [lowest, highest] = [fail.slice(), work.slice()];
      for (const [leaf, chance] of least) [lowest[leaf], highest[leaf]] = [chance, 1 - chance];
      const best = quantify(compiled, lowest, highest, room);
      const bounds = { low: roundedDown(best.fail, operations), high: roundedUp(worst.fail, operations) };
      return { fail: bounds.high, work: roundedDown(worst.work, operations), bounds };
    },
  };
}

/** Inputs of gates that all answers of one journey may look at, and one of them; see `Limits`. */
const ALL_INPUTS = 2 ** 20;
const MOST_INPUTS = 2 ** 15;
const KEPT = 2 ** 21;
const STEPS = 2 ** 10;

/** An answer that may not look at the graph so many times is made of the bounds of association alone. */
const LEAST_LOOKS = 8;

/** Steps that an input of a gate comes to, with these bounds and with a search for better ones. */
const STEPS_PER_INPUT = 32;
const STEPS_PER_SEARCHED = 64;

/**
 * Bounds, for a journey that is too entangled: of the first `questions` as close as their shares of the work allow, of all
 * others those of association.
 */
export function boundedAnswers({ graph, root }: System, questions: number): Answers {
  const cone = new ConeExtractor(graph).extract(root);
  const inputs = Math.min(MOST_INPUTS, Math.floor(ALL_INPUTS / Math.max(1, questions)));
  const looks = cone.graph.inputs.length;
  const limits = { inputs, kept: KEPT, wholeSteps: STEPS, halfSteps: STEPS };
  let searched = inputs < LEAST_LOOKS * looks ? 0 : questions;
  return {
    cost: Math.max(STEPS_PER_INPUT * looks, searched > 0 ? STEPS_PER_SEARCHED * inputs : 0),
    ask: (values) => {
      if (searched-- > 0) return pessimistic(enclose(graph, root, values, limits).fail);
      const { low, high } = associationBounds(cone, leafEnds(cone.leaves, values));
      return pessimistic({ low: low[cone.root]!, high: high[cone.root]! });
    },
  };
}

function pessimistic(bounds: Interval): Chances {
  return { fail: bounds.high, work: roundedDown(1 - bounds.high, 1), bounds };
}
