import { expect, it } from 'vitest';
import { plainView } from '../../../src/render/terminal/style.js';
import { wrap } from '../../../src/render/terminal/wrap.js';

it.each([
  [20, 'one two three four five', ['one two three four', '  five']],
  [18, 'one two three four five', ['one two three four', '  five']],
  [17, 'one two three four five', ['one two three', '  four five']],
  [10, 'a-word-that-is-longer than that', ['a-word-that-is-longer', '  than', '  that']],
  [10, 'as a-word-that-is-longer', ['as', '  a-word-that-is-longer']],
  [10, '  many   blanks  ', ['many', '  blanks']],
  [10, '中文 中文 中文', ['中文 中文', '  中文']],
  [30, 'a \x1b[31mred\x1b[0m word', ['a \\x1b[31mred\\x1b[0m word']],
  [10, '', ['']],
])('within %i columns: %j', (width, text, lines) => {
  expect(wrap(text, { ...plainView, width })).toEqual(lines);
});

it('makes no line longer than is good to read', () => {
  const lines = wrap('word '.repeat(100), { ...plainView, width: 200 });
  expect(Math.max(...lines.map((line) => line.length))).toBe(99);
});

it('begins the first line as told', () => {
  expect(wrap('one two', { ...plainView, width: 6 }, '> ')).toEqual(['> one', '  two']);
});

it('keeps a per cent sign with its number', () => {
  for (let width = 12; width < 40; width++) {
    const lines = wrap('availability meanwhile 99.85 % of the year', { ...plainView, width });
    expect(lines.join('\n')).toContain('99.85 %');
  }
});

it('takes a per cent sign that begins a name for a part of it', () => {
  expect(wrap('of 5 %name.yaml', { ...plainView, width: 6 })).toEqual(['of 5', '  %name.yaml']);
  expect(wrap('file %', { ...plainView, width: 5 })).toEqual(['file', '  %']);
});
