import { describe, expect, test } from 'vitest';
import { lineStartsOf, lineText } from '../../src/diagnostics/line-starts.js';

const source = { file: 'x', text: 'a\nbc\r\n\rd\n' };

describe('lineStartsOf', () => {
  test('has every line, the empty one after a final break included', () => {
    expect(lineStartsOf(source)).toEqual([0, 2, 6, 7, 9]);
  });

  test('is computed once per source', () => {
    expect(lineStartsOf(source)).toBe(lineStartsOf(source));
    expect(lineStartsOf({ ...source })).not.toBe(lineStartsOf(source));
  });
});

describe('lineText', () => {
  test.each([
    [1, 'a'],
    [2, 'bc'],
    [3, ''],
    [4, 'd'],
    [5, ''],
    [6, ''],
  ])('line %i is %j', (line, text) => {
    expect(lineText(source, line)).toBe(text);
  });

  test('does not need a final break', () => {
    expect(lineText({ file: 'x', text: 'a\nlast' }, 2)).toBe('last');
  });
});
