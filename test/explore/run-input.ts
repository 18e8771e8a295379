import fc from 'fast-check';
import type { Kind } from './kind.js';
import { kinds } from './kinds.js';
import { ruleOf, Violation } from './violation.js';

/** Milliseconds in which a smaller input with the same problem is looked for. */
const MINIMISING = 10_000;

/** What is wrong with one input. */
export interface Failure {
  index: number;
  kind: string;
  rule: string;
  problem: string;
  /** The input, or a smaller one that breaks the same rule. */
  input: string;
}

const block = kinds.flatMap((kind) => Array<Kind>(kind.share).fill(kind));

/** How many inputs belong together: each kind has its share of them. */
export const BLOCK = block.length;

/** The kind of input of an index. */
export function kindAt(index: number): Kind {
  return block[index % BLOCK]!;
}

/** The input of an index, as a report shows it. */
export function inputAt(seed: number, index: number): string {
  const { draw, show } = kindAt(index);
  return show(fc.sample(draw, { seed: mixed(seed, index), numRuns: 1 })[0]);
}

/** Draws the input of an index and checks it; a seed and an index always give the same input. */
export async function runInput(
  seed: number,
  index: number,
  minimise: (rule: string) => boolean,
): Promise<Failure | null> {
  const kind = kindAt(index);
  const options = { seed: mixed(seed, index), numRuns: 1, interruptAfterTimeLimit: 2 ** 31 - 1 };
  const found = await fc.check(fc.asyncProperty(kind.draw, kind.check), {
    ...options,
    endOnFailure: true,
  });
  if (!found.failed) return null;
  const rule = ruleOf(found.errorInstance);
  const least = minimise(rule) ? await minimised(kind, rule, options) : found;
  const shown = least.failed ? least : found;
  return {
    index,
    kind: kind.name,
    rule,
    problem: problemOf(shown.errorInstance),
    input: kind.show(shown.counterexample![0]),
  };
}

/** The smallest input found in a limited time that breaks the same rule. */
function minimised(kind: Kind, rule: string, options: fc.Parameters<[unknown]>) {
  const sameProblem = fc.asyncProperty(kind.draw, async (input) => {
    try {
      await kind.check(input);
    } catch (error) {
      if (ruleOf(error) === rule) throw error;
    }
  });
  return fc.check(sameProblem, { ...options, interruptAfterTimeLimit: MINIMISING });
}

function problemOf(error: unknown): string {
  if (error instanceof Violation) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A seed for one input: neighbours have nothing in common. */
function mixed(seed: number, index: number): number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return state ^ (state >>> 16);
}
