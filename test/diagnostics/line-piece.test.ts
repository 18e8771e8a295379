import { describe, expect, test } from 'vitest';
import { pieceFrom, pieceStart } from '../../src/diagnostics/line-piece.js';

const text = (line: string, from: number, room: number, ascii = false) => {
  const { cells, cutLeft, cutRight } = pieceFrom(line, from, { room, ascii });
  return `${cutLeft ? '<' : ''}${cells.map((cell) => cell.text).join('')}${cutRight ? '>' : ''}`;
};

const digits = '0123456789'.repeat(3);

describe('pieceFrom', () => {
  test.each([
    ['short', 0, 10, 'short'],
    ['tencolumns', 0, 10, 'tencolumns'],
    ['elevenwords', 0, 10, 'elevenwor>'],
    [digits, 5, 10, '<56789012>'],
    [digits, 22, 10, '<23456789'],
    [digits, 99, 10, '<'],
    ['', 5, 10, ''],
    ['日本日本日本', 0, 10, '日本日本>'],
    ['😀😀', 1, 10, '😀😀'],
    ['a😀😀', 2, 10, '<😀😀'],
  ])('%j from %i in %i columns is %s', (line, from, room, expected) => {
    expect(text(line, from, room)).toBe(expected);
  });

  test('an ellipsis takes three columns in ASCII', () => {
    expect(text(digits, 5, 10, true)).toBe('<5678>');
  });

  test('offsets count from the start of the line', () => {
    expect(pieceFrom(digits, 5, { room: 10, ascii: false }).cells[0]).toEqual({
      text: '5',
      width: 1,
      start: 5,
      end: 6,
    });
  });

  test('marks piled up on one letter do not fill the screen', () => {
    const piled = `a${'\u0301'.repeat(100_000)}b`;
    expect(text(piled, 0, 10).length).toBeLessThanOrEqual(42);
  });
});

describe('pieceStart', () => {
  const options = { room: 20, ascii: false };

  test.each([
    ['a line that fits', 'x'.repeat(19), [15, 18], 0],
    ['a place near the start of a long line', 'x'.repeat(500), [5, 9], 0],
    ['a long place near the start', 'x'.repeat(500), [5, 400], 0],
    ['a place in the middle: half of the room before it', 'x'.repeat(500), [250, 253], 242],
    ['a place at the end: nearly all of the room before it', 'x'.repeat(500), [499, 500], 482],
    ['wide characters: half as many', '日'.repeat(500), [250, 251], 246],
  ])('%s', (_, line, [start, end], expected) => {
    expect(pieceStart(line, start!, end!, options)).toBe(expected);
  });
});
