import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/topology/check-characters.js';
import { startReading } from '../../src/topology/reading.js';
import { read, topologyOf, withParts } from './read.js';

const file = (name: string) => withParts(`name: "${name}"\nsystem: [a, b, c]`);

describe('characters', () => {
  test.each([
    ['\0', 'U+0000', 'this looks like UTF-16 or a binary file: save it as UTF-8 text'],
    ['\x02', 'U+0002', 'take it out'],
    ['\x18', 'U+0018', 'take it out'],
    ['\x1f', 'U+001F', 'take it out'],
    ['\x7f', 'U+007F', 'take it out'],
    ['\x9b', 'U+009B', 'take it out'],
    ['\ud800', 'U+D800', 'take it out'],
    ['\uffff', 'U+FFFF', 'take it out'],
  ])('%j is refused', (character, called, hint) => {
    const text = file(character);
    const start = text.indexOf(character);
    expect(read(text).diagnostics).toMatchObject([
      {
        code: 'HA101',
        message: `the character ${called} is not allowed in YAML`,
        hint,
        span: { start, end: start + 1 },
      },
    ]);
  });

  test.each(['\t', '\x85', '\xa0', 'é', '\u2028', '\ufeff', '\ufffd', '\u{1f600}', '\u202e'])(
    '%j is allowed',
    (character) => {
      expect(topologyOf(file(`x${character}y`)).components.size).toBe(3);
    },
  );

  test('those that are refused are those of the properties that YAML excludes', () => {
    const excluded = /[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\uFFFE\uFFFF]/u;
    for (let code = 0; code < 0x110000; code++) {
      if (code === 0x0d) continue;
      const text = `x${String.fromCodePoint(code)}y`;
      const reading = startReading({ file: 'a.yaml', text });
      checkCharacters(reading);
      if (reading.errors.length > 0 !== excluded.test(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  test('a carriage return ends a line only before a line feed', () => {
    const text = file('x');
    expect(topologyOf(text.replaceAll('\n', '\r\n')).components.size).toBe(3);
    expect(read(text.replaceAll('\n', '\r')).diagnostics).toMatchObject([
      { code: 'HA101', span: { start: 11, end: 12 } },
    ]);
    expect(read(`${text}\r`).diagnostics).toMatchObject([{ code: 'HA101', span: { start: text.length } }]);
  });
});
