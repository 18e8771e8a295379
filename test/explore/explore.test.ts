import { describe, expect, it } from 'vitest';
import { judgedSeed, thorough } from '../thorough.js';
import { checkFinite, checkShape } from './json-ranges.js';
import { kinds } from './kinds.js';
import { BLOCK, inputAt, kindAt, runInput } from './run-input.js';
import { isSame } from './same.js';
import { skeletons } from './skeletons.js';

/** How many blocks of inputs are tried here; where CI is set the campaign tries many more. */
const BLOCKS = thorough ? 3 : 1;

const seed = thorough ? judgedSeed : Date.now() % 1_000_000;

it.each(kinds.map(({ name }) => name))('breaks no rule on inputs of the kind: %s', async (name) => {
  for (let index = 0; index < BLOCKS * BLOCK; index++) {
    if (kindAt(index).name !== name) continue;
    const failure = await runInput(seed, index, () => false);
    expect(failure, `npm run test:explore -- --seed ${seed} --only ${index}`).toBeNull();
  }
});

describe('the campaign', () => {
  it('draws the same input for the same seed and index, and others otherwise', () => {
    const inputs = Array.from({ length: BLOCK }, (_, index) => inputAt(7, index));
    expect(Array.from({ length: BLOCK }, (_, index) => inputAt(7, index))).toEqual(inputs);
    expect(Array.from({ length: BLOCK }, (_, index) => inputAt(8, index))).not.toEqual(inputs);
    expect(new Set(inputs).size).toBe(BLOCK);
  });

  it('notices a number out of its range, and one that JSON would call null', () => {
    expect(() => checkShape('risks', { schemaVersion: 1 })).toThrow('range of risks');
    expect(() => checkFinite('page', { journeys: [{ mean: Number.NaN }] })).toThrow(
      'page.journeys.0.mean is NaN',
    );
    expect([isSame(1, 1 + 1e-15, 1e-12), isSame(1, 1 + 1e-9, 1e-12)]).toEqual([true, false]);
  });

  it.each([
    ['markdown', 'a | b', '<b>'],
    ['csv', 'a,b\r\n', 'a,b,c\r\n'],
    ['csv', 'a,b\r\n', 'a,=1\r\n'],
    ['csv', 'a,b\r\n', 'a;=1,b\r\n'],
    ['junit', '<a/>', '<a><b/></a>'],
    ['json', '{"a": 1}', '{"a": "1"}'],
    ['github', 'a', '::error::a'],
    ['github', 'a', 'a ##[error]b'],
    ['html', '<p>a</p>', '<p onload="a">a</p>'],
  ])('notices another structure of %s', (format, one, other) => {
    expect(skeletons[format]!(other)).not.toEqual(skeletons[format]!(one));
  });
});
