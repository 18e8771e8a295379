import type { Expression } from '../../src/expression/expression.js';

/** An exact probability over a common denominator: up + down = all. */
export interface Exact {
  up: bigint;
  down: bigint;
}

/** The double nearest to part / all, to some 25 digits, without under- or overflow on the way. */
export function quotient(part: bigint, all: bigint): number {
  if (part === 0n) return 0;
  const scale = Math.max(0, all.toString().length - part.toString().length + 25);
  return Number(`${(part * 10n ** BigInt(scale)) / all}e-${scale}`);
}

/**
 * An expression in exact arithmetic, by the definition: the states of all parts of a node are enumerated by how many
 * work, one part after the other; figures are taken from `exactOf`.
 */
export function evaluateExactly(expression: Expression, exactOf: (expression: Expression) => Exact): Exact {
  switch (expression.kind) {
    case 'figure':
      return exactOf(expression);
    case 'replicas': {
      const part = evaluateExactly(expression.part, exactOf);
      return atLeast(expression.required, new Array<Exact>(expression.count).fill(part));
    }
    default: {
      const parts = expression.parts.map((part) => evaluateExactly(part, exactOf));
      return atLeast(expression.kind === 'series' ? parts.length : 1, parts);
    }
  }
}

function atLeast(required: number, parts: readonly Exact[]): Exact {
  let byWorking = [1n];
  for (const { up, down } of parts) {
    const next = new Array<bigint>(byWorking.length + 1).fill(0n);
    byWorking.forEach((weight, working) => {
      next[working]! += weight * down;
      next[working + 1]! += weight * up;
    });
    byWorking = next;
  }
  const sum = (weights: readonly bigint[]) => weights.reduce((total, weight) => total + weight, 0n);
  return { up: sum(byWorking.slice(required)), down: sum(byWorking.slice(0, required)) };
}
