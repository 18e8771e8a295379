import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/expression/tokenize.js';

const kinds = (text: string) => tokenize(text).map(({ kind }) => kind);
const texts = (text: string) => tokenize(text).map((token) => token.text);

/** Any UTF-16 units, unpaired surrogates included. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe('tokenize', () => {
  it.each([
    ['2 x 99.9% & 99.95%', ['2', 'x', '99.9%', '&', '99.95%']],
    ['2x99.9%&99.95%', ['2', 'x', '99.9%', '&', '99.95%']],
    ['2 of 3 × (0.999 | 3 nines)', ['2', 'of', '3', '×', '(', '0.999', '|', '3 nines', ')']],
    ['2of3x3nines', ['2', 'of', '3', 'x', '3nines']],
    ['2 OF 3 X 99.9 %', ['2', 'OF', '3', 'X', '99.9 %']],
    ['1e-3 | .5 | +5.', ['1e-3', '|', '.5', '|', '+5.']],
    ['99,9% & 99.9 percent', ['99,9%', '&', '99.9 percent']],
    ['99.9%\n&\t98%', ['99.9%', '&', '98%']],
    ['99% and 98% or 97%', ['99%', 'and', '98%', 'or', '97%']],
    ['99% && 98% || 97%', ['99%', '&&', '98%', '||', '97%']],
    ['2*99%, 1,5', ['2*99%', ',', '1,5']],
    ['x * + ; foo.bar', ['x', '*', '+', ';', 'foo.bar']],
    ['', []],
  ])('cuts %j', (text, pieces) => expect(texts(text)).toEqual([...pieces, '']));

  it('knows the kinds', () => {
    expect(kinds('( 2 of 3 x 99% & 1 ) | foo &&')).toEqual([
      '(',
      'figure',
      'of',
      'figure',
      'x',
      'figure',
      '&',
      'figure',
      ')',
      '|',
      'word',
      'word',
      'end',
    ]);
    expect(kinds('3 offline')).toEqual(['figure', 'end']);
    expect(kinds('xylophone')).toEqual(['word', 'end']);
  });

  it('loses nothing of any text but space, and says where each piece is', () => {
    const likely = fc
      .array(fc.constantFrom(...'0159.,-+e%/ x×ofn&|()*;', ' nines', ' of ', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, likely), (text) => {
        const tokens = tokenize(text);
        for (const { text: piece, span } of tokens) expect(text.slice(span.start, span.end)).toBe(piece);
        expect(
          tokens
            .map((token) => token.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it.each(['1', ' ', '1 ', 'x', '1x', '1 %', '&', '1 a ', 'a'])('cuts 100,000 times %j at once', (piece) => {
    expect(tokenize(`1${piece.repeat(1e5)}`).at(-1)!.kind).toBe('end');
  });
});
