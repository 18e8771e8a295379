import { describe, expect, test } from 'vitest';
import { lineMarkOf } from '../../src/diagnostics/line-mark.js';

const source = { file: 'x', text: 'ab: cd  \n  ef\n\ngh' };

describe('lineMarkOf', () => {
  test.each([
    ['inside of a line', 4, 6, { line: 1, start: 4, end: 6, goesOn: false }],
    ['empty', 1, 1, { line: 1, start: 1, end: 1, goesOn: false }],
    ['up to the line break', 0, 9, { line: 1, start: 0, end: 6, goesOn: false }],
    ['up to the indentation of the next line', 0, 11, { line: 1, start: 0, end: 6, goesOn: false }],
    ['into the next line', 4, 12, { line: 1, start: 4, end: 6, goesOn: true }],
    ['from the white space at the end on', 7, 13, { line: 1, start: 7, end: 7, goesOn: true }],
    ['an empty line', 14, 15, { line: 3, start: 0, end: 0, goesOn: false }],
    ['the end of the text', 17, 17, { line: 4, start: 2, end: 2, goesOn: false }],
    ['past the end of the text', 90, 99, { line: 4, start: 2, end: 2, goesOn: false }],
    ['the wrong way round', 6, 4, { line: 1, start: 6, end: 6, goesOn: false }],
  ])('%s', (_, start, end, expected) => {
    expect(lineMarkOf(source, { span: { start, end } }, true)).toEqual({
      ...expected,
      label: '',
      primary: true,
    });
  });
});
