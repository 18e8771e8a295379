import { expect, it } from 'vitest';
import { expandBraces } from '../../../src/cli/patterns/expand-braces.js';
import { MAX_ALTERNATIVES } from '../../../src/cli/patterns/limits.js';

it.each([
  ['a', ['a']],
  ['*.{yaml,yml}', ['*.yaml', '*.yml']],
  ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd']],
  ['{a/b,c}', ['a/b', 'c']],
  ['{,a}', ['', 'a']],
  ['{a,a}', ['a']],
  ['{a}', ['{a}']],
  ['{a,b', ['{a,b']],
  ['a,b}', ['a,b}']],
])('%s stands for %j', (pattern, expected) => {
  expect(expandBraces(pattern)?.sort()).toEqual(expected);
});

it('stops at the limit, however much is left', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => index).join();
  expect(expandBraces(`{${words(MAX_ALTERNATIVES)}}`)).toHaveLength(MAX_ALTERNATIVES);
  expect(expandBraces(`{${words(MAX_ALTERNATIVES + 1)}}`)).toBeUndefined();
  expect(expandBraces('{a,b}'.repeat(200))).toBeUndefined();
  expect(expandBraces('{a,a}'.repeat(200))).toBeUndefined();
  expect(expandBraces(`${'{a,'.repeat(300)}b${'}'.repeat(300)}`)).toBeUndefined();
});
