import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/diagnostics/position.js';

const at = (text: string, offset: number) => {
  const { line, column } = positionOf({ file: 'x', text }, offset);
  return `${line}:${column}`;
};

describe('positionOf', () => {
  test.each([
    ['', 0, '1:1'],
    ['ab', 0, '1:1'],
    ['ab', 2, '1:3'],
    ['a\nb', 1, '1:2'],
    ['a\nb', 2, '2:1'],
    ['a\r\nb', 2, '1:3'],
    ['a\r\nb', 3, '2:1'],
    ['a\rb', 2, '2:1'],
    ['a\r\rb', 3, '3:1'],
    ['a\n\r\nb', 4, '3:1'],
    ['a\n', 2, '2:1'],
    ['a\u2028b', 2, '1:3'],
    ['😀b', 2, '1:3'],
    ['ab', 99, '1:3'],
    ['ab', -1, '1:1'],
  ])('%j at %i is %s', (text, offset, expected) => {
    expect(at(text, offset)).toBe(expected);
  });

  test('counts as splitting at line breaks does', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '日'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (whole, cut) => {
        // Inside of a \r\n the line has not ended yet.
        fc.pre(!(whole[cut - 1] === '\r' && whole[cut] === '\n'));
        const before = whole.slice(0, cut).split(/\r\n|\r|\n/);
        expect(at(whole, cut)).toBe(`${before.length}:${before.at(-1)!.length + 1}`);
      }),
    );
  });

  test('finds many places in a long source quickly', () => {
    const source = { file: 'x', text: 'name: value\n'.repeat(200_000) };
    const started = performance.now();
    for (let line = 0; line < 200_000; line++) positionOf(source, line * 12);
    expect(positionOf(source, 12 * 199_999 + 6)).toEqual({ line: 200_000, column: 7 });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
