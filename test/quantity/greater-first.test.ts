import { expect, it } from 'vitest';
import { greaterFirst } from '../../src/quantity/greater-first.js';

it('puts the greater first, and leaves what is equal but for rounding as it is', () => {
  const figures = [1, 3, 2 + 4e-16, 2, 2 + 8e-16, 0, -1, 5e-300, 4e-300];
  const places = figures.map((figure, place) => ({ figure, place }));
  expect(greaterFirst(places, ({ figure }) => figure).map(({ place }) => place)).toEqual([
    ...[1, 2, 3, 4, 0],
    ...[7, 8, 5, 6],
  ]);
  expect(greaterFirst([], Number)).toEqual([]);
});
