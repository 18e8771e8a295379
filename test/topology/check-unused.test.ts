import { expect, test } from 'vitest';
import { notes, read, topologyOf, withParts } from './read.js';

test.each([
  ['system: [a, b, c]', []],
  ['system: [a, b]', ['HA306 c']],
  ['blocks: { x: [b, c] }\nsystem: [a, x]', []],
  ['blocks: { x: [b, c] }\nsystem: a', ['HA306 x']],
  ['  d: { availability: 99%, depends_on: c }\nsystem: [a, b, d]', []],
  ['domains: { eu: , us: { in: eu } }\nsystem: [a, b, c]', ['HA306 us']],
  ['domains: { eu: , us: }\n', ['HA306 us']],
])('%s', (lines, expected) => {
  const text = lines.endsWith('\n')
    ? `${lines}components: { a: { availability: 99%, spread: [eu] } }\nsystem: a\n`
    : withParts(lines);
  expect(notes(text)).toEqual(expected);
});

test('is a warning about a name; the file is sound', () => {
  const text = withParts('system: [a, b]');
  expect(read(text).diagnostics[0]).toMatchObject({ severity: 'warning', on: 'c' });
  expect(topologyOf(text).components.size).toBe(3);
});
