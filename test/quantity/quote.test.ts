import { describe, expect, it } from 'vitest';
import { quote } from '../../src/quantity/quote.js';

describe('quote', () => {
  it.each([
    ['99,9%', '"99,9%"'],
    ['', '""'],
    ['a\nb\tc\r', '"a\\nb\\tc\\r"'],
    ['\u001b[31mred', '"\\u{1b}[31mred"'],
    ['abc\u202edef', '"abc\\u{202e}def"'],
    ['\u2028', '"\\u{2028}"'],
    ['\ud800', '"\\u{d800}"'],
    ['größe 🙂', '"größe 🙂"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}..."`],
    ['🙂'.repeat(40), `"${'🙂'.repeat(40)}"`],
    ['🙂'.repeat(1000), `"${'🙂'.repeat(40)}..."`],
  ])('quotes %j', (text, quoted) => expect(quote(text)).toBe(quoted));
});
