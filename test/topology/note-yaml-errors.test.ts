import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { yamlWordings } from '../../src/topology/yaml-wordings.js';
import { read } from './read.js';

/** Texts that are no YAML, what is said about them, and what is pointed at. */
const cases: [text: string, message: string, marked: string][] = [
  ['a:\n\tb: c', 'a tab indents this line', '\t'],
  ['a:\n  b: c\n\td: e', 'a tab indents this line', '\t'],
  ['a: `b`', 'a value cannot begin with a backtick', '`b`'],
  ['a: @b', 'a value cannot begin with this character', '@b'],
  ['a: %99', 'the percent sign comes before the number', '%99'],
  ['a: { b: > 99 }', 'a value cannot begin with this character', '>'],
  ['a: > 99', 'a text after `|` or `>` begins on the next line', '99'],
  ['a: >99', '`>` begins a text on the lines after it', '>99'],
  ['a: |x', '`|` begins a text on the lines after it', '|x'],
  ['a: "\\q"', 'no such escape in double quotes', '\\q"'],
  ['a: b: c', 'a second key on one line', 'b'],
  ['a: b\n  c: d', 'the line after this one is indented too far', 'b'],
  ['a:\n  - b: c\n   - d', 'this line lines up with none above', '-'],
  ['a:\n  b: c\n d: e', 'this line lines up with none above', 'd'],
  ['a:\n  - b\n - c', 'this item lines up with none above', '-'],
  ['a:\n - b: c\n  d: e', 'this line of a list has no `- `', 'd'],
  ['a: b\nc', 'no colon after this key', 'c'],
  ['a\nb: c', 'no colon after this key', 'a'],
  ['a: b\nc:d', 'no space after the colon', 'c:d'],
  ['a:b\nc: d', 'no space after the colon', 'a:b'],
  ['{ a: b\n c: d }', 'no comma after this', 'b'],
  ['{ a: b c: d }', 'no comma after this', 'b c: d'],
  ['["a" "b"]', 'no comma before this', '"b"'],
  ['[a,, b]', 'nothing stands before this comma', ','],
  ['{ a: - b }', 'a list with dashes cannot stand inside brackets', '-'],
  ['[a, - b]', 'a list with dashes cannot stand inside brackets', '-'],
  ['a: - b', 'a list cannot begin here', '-'],
  ['a: "b"#c', 'no space before the comment', '#c'],
  ['a: &b{}', 'no space after the anchor', '{'],
  ['a: [*]', '`*` and `&` are followed by the name of an anchor', '*'],
  ['a: &', '`*` and `&` are followed by the name of an anchor', '&'],
  ['a: "b" c', 'this cannot follow what stands before it', 'c'],
  ['- a\n: b', 'this cannot follow what stands before it', ':'],
  ['%YAML 1.2\na: b', 'no `---` between the directive and this', 'a'],
  ['--- a: b', 'a map cannot begin on the line of `---`', 'a'],
  ['a: &b &c d', 'not valid YAML: A node can have at most one anchor', '&c'],
];

test.each(cases)('%j: %s', (text, message, marked) => {
  const { diagnostics } = read(text);
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span!.start, span!.end)])).toEqual([
    ['HA101', marked],
  ]);
  expect(diagnostics[0]!.message).toBe(message);
});

test('nothing that is said goes without a case', () => {
  const said = new Set(
    cases.flatMap(([text]) => read(text).diagnostics.map(({ message, hint }) => message + hint)),
  );
  expect(yamlWordings.filter(({ message, hint }) => !said.has(message + hint))).toEqual([]);
});

test('most mistakes have a file that shows how they look', () => {
  const folder = new URL('../invalid/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.startsWith('HA101'));
  const shown = new Set(
    files.flatMap((name) =>
      read(readFileSync(new URL(name, folder), 'utf8')).diagnostics.map(({ message }) => message),
    ),
  );
  expect(shown.size).toBeGreaterThan(25);
});

test('a very long line is marked in part', () => {
  const [diagnostic] = read(`a: b\n${'x'.repeat(5000)}`).diagnostics;
  expect(diagnostic!.span).toEqual({ start: 5, end: 1005 });
});
