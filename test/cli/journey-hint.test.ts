import { expect, it } from 'vitest';
import { journeyHint } from '../../src/cli/journey-hint.js';

const many = Array.from({ length: 12 }, (_, index) => `journey-${index}`);

it.each([
  ['chekout', ['browse', 'checkout'], 'did you mean `checkout`?'],
  ['x', ['browse', 'checkout'], 'journeys here: browse, checkout'],
  ['x', many.slice(0, 10), `journeys here: ${many.slice(0, 10).join(', ')}`],
  ['x', many, `journeys here: ${many.slice(0, 10).join(', ')} and 2 more`],
])('%s of %j', (name, known, hint) => {
  expect(journeyHint(name, known)).toBe(hint);
});
