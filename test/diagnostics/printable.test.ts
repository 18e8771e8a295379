import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../src/diagnostics/printable.js';

describe('printable', () => {
  test.each([
    ['plain text', 'plain text'],
    ['\x1b[31mred', '\\x1b[31mred'],
    ['a\nb\r\tc\x00\x7f', 'a\\x0ab\\x0d\\x09c\\x00\\x7f'],
    ['\x9b2J', '\\x9b2J'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['user\u202eliam', 'user\\u{202e}liam'],
    ['half \ud83d', 'half \\u{d83d}'],
    ['whole 😀 日本 é', 'whole 😀 日本 é'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each([
    ['a → b, 3 ≤ 4 × 2 … “x”', 'a -> b, 3 <= 4 x 2 ... "x"'],
    ['naïve 😀', 'na\\xefve \\u{1f600}'],
    ['\x1b', '\\x1b'],
  ])('%j is shown in ASCII as %s', (text, shown) => {
    expect(printable(text, true)).toBe(shown);
  });

  test('changes nothing but controls, halves of pairs, separators and marks that reorder text', () => {
    const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
    for (let code = 0; code < 0x110000; code++) {
      const character = String.fromCodePoint(code);
      if ((printable(character) === character) === unfit.test(character))
        expect.fail(`U+${code.toString(16)}`);
    }
  });

  test('lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(printable(text, true)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
