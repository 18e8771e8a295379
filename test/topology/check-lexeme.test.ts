import { describe, expect, test } from 'vitest';
import { notes, read, topologyOf, withParts } from './read.js';

const messages = (text: string) => read(text).diagnostics.map(({ message }) => message);

describe('brackets', () => {
  test.each([
    ['a: [b', '`[` is not closed', '['],
    ['a: [b\n', '`[` is not closed', '['],
    ['a: { b: [c }', '`}` where `]` must come first', '}'],
    ['a: [{ b: c ]', '`]` where `}` must come first', ']'],
    ['a: [b]]', '`]` closes nothing', ']'],
    ['a: }', '`}` closes nothing', '}'],
    ['a: }}]', '`}` closes nothing', '}'],
    ['a: [b\nc: d', '`[` is not closed', '['],
    ['a: { b: { c: d }\ne: f', '`{` is not closed', '{'],
  ])('%j', (text, message, marked) => {
    expect(messages(text)).toEqual([message]);
    expect(notes(text)).toEqual([`HA101 ${marked}`]);
  });

  test('of several that are open the innermost is shown, and where that was noticed', () => {
    const text = 'components:\n  a: { depends_on: [b, c\n  b: { availability: 99% }\nsystem: a\n';
    expect(read(text).diagnostics).toMatchObject([
      { span: { start: text.indexOf('[') }, related: [{ span: { start: text.indexOf('b: {') } }] },
    ]);
  });

  test.each(['a[0]', '"]"', "'{'", 'x # [', 'x {y}'])('%s has none that count', (description) => {
    expect(topologyOf(withParts(`description: ${description}\nsystem: [a, b, c]`)).components.size).toBe(3);
  });
});

describe('quotes', () => {
  test.each([
    ['a: "b', '"'],
    ['a: "b\\"', '"'],
    ['a: "b\\\\\\"', '"'],
    ["a: 'b", "'"],
    ["a: 'b''", "'"],
    ['a: { b: "c }\nd: "e"', '"'],
    ["- 'a\n- 'b", "'"],
  ])('%j is not closed', (text, marked) => {
    expect(messages(text)).toEqual(['the quote is not closed']);
    expect(notes(text)).toEqual([`HA101 ${marked}`]);
  });

  test.each([
    ['"b"', 'b'],
    ['"b\\\\"', 'b\\'],
    ['"b\\""', 'b"'],
    ["'b'''", "b'"],
    ["''''", "'"],
    ['"\'"', "'"],
    ['"b\n  c"', 'b c'],
    ['b "c', 'b "c'],
    ["it's", "it's"],
  ])('%j is closed', (written, description) => {
    expect(topologyOf(withParts(`description: ${written}\nsystem: [a, b, c]`)).description).toBe(description);
  });
});

describe('tags and directives', () => {
  test.each([
    ['name: !!str x', 'HA106 !!str'],
    ['name: ! x', 'HA106 !'],
    ['name: !<tag:x,2000:y> x', 'HA106 !<tag:x,2000:y>'],
    ['!!str name: x', 'HA106 !!str'],
    ['!!map { name: x }', 'HA106 !!map'],
    ['%YAML 1.1\n---\nname: x', 'HA106 %YAML 1.1'],
    ['%YAML 1.3\n---\nname: x', 'HA106 %YAML 1.3'],
    ['%TAG !e! tag:x,2000:\n---\nname: x', 'HA106 %TAG !e! tag:x,2000:'],
    ['%name\nname: x', 'HA106 %name'],
  ])('%j is refused', (text, expected) => {
    expect(notes(text)).toEqual([expected]);
  });

  test('all are shown at once', () => {
    expect(notes('%TAG ! tag:x,2000:\n---\na: !b c\nd: [!e f]')).toEqual([
      'HA106 %TAG ! tag:x,2000:',
      'HA106 !b',
      'HA106 !e',
    ]);
  });

  test.each(['a !b', '"!b"', 'x # !b', 'a%', '10 %'])('%s is neither', (description) => {
    expect(topologyOf(withParts(`description: ${description}\nsystem: [a, b, c]`)).components.size).toBe(3);
  });
});

describe('documents', () => {
  test.each([
    ['a: b\n---\nc: d', 'HA103 ---'],
    ['a: b\n---\n', 'HA103 ---'],
    ['a: b\n...\nc: d', 'HA103 c'],
    ['---\n---\na: b', 'HA103 ---'],
    ['a: %b\n--- c', 'HA103 ---'],
  ])('%j has a second one', (text, expected) => {
    expect(notes(text)).toEqual([expected]);
  });
});
