import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/topology/decode.js';

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

describe('decodeSource', () => {
  test.each([
    ['', ''],
    ['name: Café', 'name: Café'],
    ['\ufeffname: x', 'name: x'],
    ['a\0b', 'a\0b'],
  ])('%j is text', (written, text) => {
    expect(decodeSource('x.yaml', bytes(written, 'utf8'))).toEqual({ file: 'x.yaml', text });
  });

  test.each([
    ['a letter in ISO 8859-1', bytes('name: Café', 'latin1'), 9],
    ['the first of several', bytes('Zürich, Genève', 'latin1'), 1],
    ['half a letter at the end', bytes('name: é', 'utf8').subarray(0, -1), 6],
    ['a letter after a byte order mark', Buffer.concat([bytes('\ufeffa', 'utf8'), bytes('é', 'latin1')]), 1],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), 0],
  ])('%s is pointed at', (_, data, start) => {
    expect(decodeSource('x.yaml', data)).toMatchObject({
      code: 'HA105',
      span: { start, end: start + 1 },
      hint: 'save it as UTF-8',
    });
  });

  test.each([
    ['little', bytes('\ufeffname: x', 'utf16le')],
    ['big', bytes('\ufeffname: x', 'utf16le').swap16()],
  ])('UTF-16, %s end first, is called by its name', (_, data) => {
    const result = decodeSource('x.yaml', data);
    expect(result).toMatchObject({ code: 'HA105', hint: 'this looks like UTF-16: save it as UTF-8' });
    expect(result).not.toHaveProperty('span');
  });
});
