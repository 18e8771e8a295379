import { expect, it } from 'vitest';
import { ninesPhrase } from '../../../src/render/terminal/nines-phrase.js';

it.each([
  [1, '0 nines'],
  [0.1, '1 nine'],
  [0.01, '2 nines'],
  [2e-4, '3.69 nines'],
  [Number.MIN_VALUE, '323.3 nines'],
  [0, 'cannot fail'],
])('ninesPhrase(%d)', (unavailability, phrase) => {
  expect(ninesPhrase(unavailability)).toBe(phrase);
});
