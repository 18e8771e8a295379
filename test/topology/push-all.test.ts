import { expect, it } from 'vitest';
import { pushAll } from '../../src/topology/push-all.js';

it('appends a million items, which no call could take as arguments', () => {
  const list = [0];
  pushAll(
    list,
    Array.from({ length: 1e6 }, (_, index) => index + 1),
  );
  expect([list.length, list.at(-1)]).toEqual([1_000_001, 1e6]);
});
