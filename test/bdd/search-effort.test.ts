import { expect, it, vi } from 'vitest';
import type * as building from '../../src/bdd/build-diagram.js';
import { DiagramSearch } from '../../src/bdd/search-diagram.js';
import { coneOf, crossed } from './cone-of.js';

const { asked, answers } = vi.hoisted(() => ({ asked: [] as number[], answers: new Map<number, number>() }));

/** A builder that gets as far as it is told with so many steps, and never finishes. */
vi.mock('../../src/bdd/build-diagram.js', async (original) => ({
  ...(await original<typeof building>()),
  buildDiagram: (...[, , { steps }]: Parameters<typeof building.buildDiagram>) => {
    asked.push(steps);
    return { steps, built: answers.get(steps) ?? 0 };
  },
}));

const budget = (steps: number) => ({ steps, nodes: 1e6 });

/** The steps of the attempts that are made, where each budget gets so far; there are three orders. */
function attempts(progress: readonly (readonly [steps: number, built: number])[]): number[] {
  asked.length = 0;
  answers.clear();
  for (const [steps, built] of progress) answers.set(steps, built);
  const search = new DiagramSearch(crossed(12));
  // In two questions, as modules are asked about: what is known of an order is kept.
  const budgets = progress.map(([steps]) => budget(steps));
  expect(search.find(budgets.slice(0, -1))).toBeUndefined();
  expect(search.find(budgets.slice(-1))).toBeUndefined();
  return asked.filter((_, index) => index % 3 === 0);
}

it.each([
  [
    'an order that may be done goes on',
    [
      [100, 0.2],
      [200, 0.6],
      [300, 1],
    ],
    3,
  ],
  [
    'one that may not is given up',
    [
      [100, 0.2],
      [200, 0.59],
      [300, 1],
    ],
    2,
  ],
  [
    'nothing is known after one budget',
    [
      [100, 0.001],
      [200, 0.5],
      [900, 1],
    ],
    3,
  ],
  [
    'nothing is known where the second comes no further',
    [
      [100, 0.3],
      [200, 0.3],
      [300, 1],
    ],
    3,
  ],
] as const)('%s', (_, progress, made) => {
  expect(attempts(progress)).toEqual(progress.slice(0, made).map(([steps]) => steps));
});

it('no order of a hopeless count is tried', () => {
  asked.length = 0;
  const zone = coneOf((builder) => {
    const shared = builder.leaf();
    return builder.atLeast(
      5000,
      Array.from({ length: 10_000 }, () => builder.or([builder.leaf(), shared])),
    );
  });
  expect(new DiagramSearch(zone).find([budget(1e9)])).toBeUndefined();
  expect(asked).toEqual([]);
});
