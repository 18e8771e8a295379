import { expect, test } from 'vitest';
import { notes, read, withParts } from './read.js';

test.each([
  ['system: [a, b, c]', 0],
  ['system: [a, b, c, a]', 1],
  ['system: [a, a, b, a, c]', 2],
  ['system: [a, [a, b], { parallel: [a, c] }]', 0],
  ['system: [a, { parallel: [b, c, b] }]', 1],
  ['blocks: { x: [a, a] }\nsystem: [x, b, c]', 1],
  ['blocks: { x: a }\nsystem: [x, x, b, c]', 1],
  ['  d: { availability: 99%, depends_on: [a, a] }\nsystem: [b, c, d]', 1],
  ['journeys: { go: { path: [a, a] }, on: { path: [b, c] } }', 1],
  ['  d: { availability: 99%, spread: [eu, us, eu] }\ndomains: { eu: , us: }\nsystem: [a, b, c, d]', 1],
  ['system: &all [a, b, c]\n', 0],
  ['system: [&x a, *x , b, c]', 1],
])('%s', (lines, count) => {
  const { diagnostics, topology } = read(withParts(lines));
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    Array(count).fill('HA307 info'),
  );
  expect(topology).not.toBeNull();
});

test('points at the later ones and shows the first', () => {
  const text = withParts('system: [a, b, a, c, a]');
  const { diagnostics } = read(text);
  const at = (index: number) => text.indexOf('[a') + index;
  expect(diagnostics.map(({ span, related }) => [span!.start, related[0]!.span.start])).toEqual([
    [at(7), at(1)],
    [at(13), at(1)],
  ]);
  expect(notes(text)).toEqual(['HA307 a', 'HA307 a']);
});
