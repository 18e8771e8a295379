import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/diagnostics/cells.js';

const widths = (line: string, ascii = false) => cellsOf(line, ascii).map(({ text, width }) => [text, width]);

describe('cellsOf', () => {
  test.each<[string, string, [string, number][]]>([
    [
      'ASCII',
      'a b',
      [
        ['a', 1],
        [' ', 1],
        ['b', 1],
      ],
    ],
    [
      'a tab',
      '\ta',
      [
        ['    ', 4],
        ['a', 1],
      ],
    ],
    [
      'CJK',
      '日本',
      [
        ['日', 2],
        ['本', 2],
      ],
    ],
    [
      'Hangul, composed and not',
      '한\u1112\u1161\u11ab',
      [
        ['한', 2],
        ['\u1112\u1161\u11ab', 2],
      ],
    ],
    [
      'fullwidth and halfwidth forms',
      'Ａｱ',
      [
        ['Ａ', 2],
        ['ｱ', 1],
      ],
    ],
    ['an accent that follows its letter', 'e\u0301', [['e\u0301', 1]]],
    [
      'emoji: plain, joined, flag, with selector',
      '😀👩‍💻🇩🇪⚠\ufe0f',
      [
        ['😀', 2],
        ['👩‍💻', 2],
        ['🇩🇪', 2],
        ['⚠\ufe0f', 2],
      ],
    ],
    ['a cluster of two letters', 'क्ष', [['क्ष', 2]]],
    ['ESC', '\x1b', [['\\x1b', 4]]],
    ['an accent with nothing below it', '\u0301', [['\\u{301}', 7]]],
    ['a space that is none', '\u200b', [['\\u{200b}', 8]]],
    [
      'a soft hyphen',
      'a\u00ad',
      [
        ['a', 1],
        ['\\xad', 4],
      ],
    ],
    [
      'an order reversed',
      'a\u202eb',
      [
        ['a', 1],
        ['\\u{202e}', 8],
        ['b', 1],
      ],
    ],
    [
      'half a pair',
      '\ud83da',
      [
        ['\\u{d83d}', 8],
        ['a', 1],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, line, expected) => {
    expect(widths(line)).toEqual(expected);
  });

  test('in ASCII everything else is escaped', () => {
    expect(widths('é日', true)).toEqual([
      ['\\xe9', 4],
      ['\\u{65e5}', 8],
    ]);
  });

  test('covers the line without gaps, each cell at least a column wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (line, ascii) => {
        let offset = 0;
        for (const cell of cellsOf(line, ascii)) {
          expect(cell.start).toBe(offset);
          expect(cell.width).toBeGreaterThan(0);
          offset = cell.end;
        }
        expect(offset).toBe(line.length);
      }),
    );
  });
});
