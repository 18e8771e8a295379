import { describe, expect, it } from 'vitest';
import { fillLines, wordsOf } from '../../src/diagnostics/fill-lines.js';

const fill = (text: string, columns: number) => fillLines(wordsOf(text), columns, '  ');

describe('fillLines', () => {
  it('breaks before what does not fit, and indents what follows', () => {
    expect(fill('one two three four', 9)).toEqual(['one two', '  three', '  four']);
    expect(fill('one two', 7)).toEqual(['one two']);
    expect(fill('', 7)).toEqual([]);
  });

  it('keeps a word whole that is longer, and the blanks between words', () => {
    expect(fill('a bbbbbbbbbbbb c', 6)).toEqual(['a', '  bbbbbbbbbbbb', '  c']);
    expect(fill('a  b   c', 8)).toEqual(['a  b   c']);
  });

  it('keeps a per cent sign with its number', () => {
    expect(fill('is 99.95 % now', 9)).toEqual(['is', '  99.95 %', '  now']);
  });

  it('never passes 100 columns where they are limited', () => {
    const text = 'word '.repeat(100).trim();
    expect(Math.max(...fill(text, 200).map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(fill(text, Number.POSITIVE_INFINITY)).toEqual([text]);
  });

  it('counts columns without colours, and those of wide characters', () => {
    const paint = (text: string) => `<colour>${text}</colour>`;
    const pieces = [
      { text: 'ab', gap: '', paint },
      { text: '\u4e2d', gap: '  ' },
      { text: 'c', gap: ' ' },
    ];
    expect(fillLines(pieces, 6, ' ')).toEqual(['<colour>ab</colour>  \u4e2d', ' c']);
    expect(fillLines(pieces, 5, ' ')).toEqual(['<colour>ab</colour>', ' \u4e2d c']);
  });
});
