import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame, type FrameOptions } from '../../src/diagnostics/code-frame.js';
import { plainStyle } from '../../src/diagnostics/diagnostic-style.js';

const source = (text: string) => ({ file: 'x.yaml', text });

/** The frame about the first place where `part` stands, the other parts being related to it. */
function frame(
  text: string,
  parts: readonly (string | [part: string, label: string])[],
  options?: FrameOptions,
): string {
  const marks = parts.map((given) => {
    const [part, label] = typeof given === 'string' ? [given, ''] : given;
    const start = text.indexOf(part);
    return { span: { start, end: start + part.length }, label };
  });
  return `\n${codeFrame(source(text), marks, options)}\n`;
}

const shop = `name: Shop
components:
  lb: { availabilty: 99.9% }
  db:
    mtbf: 30d
    mttr: 1h

system:
  - lb
  - db
`;

const long = `first
key: "${'a'.repeat(60)} wrong ${'b'.repeat(60)}"
last
`;

describe('codeFrame', () => {
  test('carets under the place, a line of context on each side', () => {
    expect(frame(shop, ['availabilty'])).toBe(`
 2 │ components:
 3 │   lb: { availabilty: 99.9% }
   │         ^^^^^^^^^^^
 4 │   db:
`);
  });

  test('the first line has nothing before it', () => {
    expect(frame(shop, ['Shop'])).toBe(`
 1 │ name: Shop
   │       ^^^^
 2 │ components:
`);
  });

  test('the last line has nothing after it; numbers are aligned', () => {
    expect(frame(shop, ['- db'])).toBe(`
  9 │   - lb
 10 │   - db
    │   ^^^^
`);
  });

  test('an empty place gets one caret, also after the last line', () => {
    expect(`\n${codeFrame(source('a: 1\n'), [{ span: { start: 5, end: 5 } }])}\n`).toBe(`
 1 │ a: 1
 2 │
   │ ^
`);
  });

  test('of several lines the first is shown', () => {
    expect(frame(shop, ['mtbf: 30d\n    mttr: 1h'])).toBe(`
 4 │   db:
 5 │     mtbf: 30d
   │     ^^^^^^^^^…
 6 │     mttr: 1h
`);
  });

  test('a place that takes in the empty line after it does not go on', () => {
    expect(frame(shop, ['mttr: 1h\n\n'])).toBe(`
 5 │     mtbf: 30d
 6 │     mttr: 1h
   │     ^^^^^^^^
 7 │
`);
  });

  test('other places follow the order of the source, with dashes and labels', () => {
    expect(frame(shop, [['- db', 'used here'], ['db:', 'defined here'], 'name'])).toBe(`
  1 │ name: Shop
    │ ----
  …
  4 │   db:
    │   --- defined here
  …
  9 │   - lb
 10 │   - db
    │   ^^^^ used here
`);
  });

  test('places on neighbouring lines share the lines', () => {
    expect(frame(shop, ['mttr', ['mtbf', 'with this']])).toBe(`
 5 │     mtbf: 30d
   │     ---- with this
 6 │     mttr: 1h
   │     ^^^^
 7 │
`);
  });

  test('two places on one line share the line', () => {
    expect(frame('{ a: 1, b: 2 }\n', [['b', 'again'], 'a'])).toBe(`
 1 │ { a: 1, b: 2 }
   │   -
   │         ^ again
`);
  });

  test('a label too long to stand beside goes below', () => {
    expect(frame('a: 1\n', [['1', 'a label of twenty-six chars']], { width: 30 })).toBe(`
 1 │ a: 1
   │    ^
   │ a label of twenty-six chars
`);
  });

  test('a long line is cut around the place', () => {
    expect(frame(long, ['wrong'], { width: 45 })).toBe(`
 1 │ first
 2 │ …aaaaaaaaaaaaaaaaa wrong bbbbbbbbbbbbbb…
   │                    ^^^^^
 3 │ last
`);
  });

  test('a place longer than the room goes on past it', () => {
    expect(frame(long, [`wrong ${'b'.repeat(60)}`], { width: 45 })).toBe(`
 1 │ first
 2 │ …aaaaaaaaaaaaaaaaa wrong bbbbbbbbbbbbbb…
   │                    ^^^^^^^^^^^^^^^^^^^^…
 3 │ last
`);
  });

  test.each([33, 34, 35, 36, 37])(
    'a place of %i columns that goes on in the next line keeps to the width',
    (columns) => {
      const text = `${'x'.repeat(columns)}\nmore\n`;
      const lines = frame(text, [`${'x'.repeat(columns)}\nmore`], { width: 40, ascii: true }).split('\n');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    },
  );

  test('two places far apart on one long line show it twice', () => {
    expect(
      frame(
        `{ a: 1, x: ${'y'.repeat(80)}, b: 2 }\n`,
        [
          ['b:', 'again'],
          ['a:', 'first'],
        ],
        { width: 40 },
      ),
    ).toBe(`
 1 │ { a: 1, x: yyyyyyyyyyyyyyyyyyyyyyy…
   │   -- first
 1 │ …yyyyyyyyyyyyyyyyyyyyyyyyy, b: 2 }
   │                             ^^
   │ again
`);
  });

  test('ASCII only', () => {
    expect(frame(`${long}é: "→"\n`, ['wrong'], { width: 45, ascii: true })).toBe(`
 1 | first
 2 | ...aaaaaaaaaaaaa wrong bbbbbbbbbbbbbb...
   |                  ^^^^^
 3 | last
`);
    expect(frame('é: "→"\n', ['"'], { ascii: true })).toBe(`
 1 | \\xe9: "->"
   |       ^
`);
  });

  test('tabs, wide characters and escapes before the place do not shift the caret', () => {
    expect(frame('日本:\t"🇩🇪👩‍💻\x1b[31m" bad\n', ['bad'])).toBe(`
 1 │ 日本:    "🇩🇪👩‍💻\\x1b[31m" bad
   │                         ^^^
`);
  });

  test('styles are applied to their parts', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = { ...plainStyle, gutter: tag('g'), caret: tag('c'), related: tag('r') };
    expect(
      frame(
        'a: 1\nb: 2\nc: 3\nd: 4\n',
        [
          ['a', 'x'],
          ['d', 'y'],
        ],
        { style },
      ),
    ).toBe(`
<g> 1 │</g> a: 1
<g>   │</g> <c>^ x</c>
<g> 2 │</g> b: 2
<g> …</g>
<g> 4 │</g> d: 4
<g>   │</g> <r>- y</r>
`);
  });

  test('a frame about nothing is a bug', () => {
    expect(() => codeFrame(source('a'), [])).toThrow(RangeError);
  });
});

/** Pieces of a line with the columns that a terminal gives them; escapes count as they are shown. */
const glyphs = [
  ['a', 1],
  [' ', 1],
  ['é', 1],
  ['e\u0301', 1],
  ['日', 2],
  ['한', 2],
  ['Ａ', 2],
  ['😀', 2],
  ['👩‍💻', 2],
  ['🇩🇪', 2],
  ['\t', 4],
  ['\x1b', 4],
  ['\u202e', 8],
] as const;

describe('codeFrame, for any text', () => {
  test('the carets stand under the place', () => {
    const line = fc.array(fc.constantFrom(...glyphs), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(line, line, line, (before, place, after) => {
        const join = (parts: typeof place) => parts.map(([text]) => text).join('');
        const columns = (parts: typeof place) => parts.reduce((sum, [, width]) => sum + width, 0);
        // White space at the end of a line is not pointed at; the ends keep it inside.
        const marked = `[${join(place)}]`;
        const text = `${join(before)}${marked}${join(after)}`;
        const start = join(before).length;
        const rows = codeFrame(source(text), [{ span: { start, end: start + marked.length } }], {
          width: 400,
        }).split('\n');
        expect(rows[1]).toBe(`   │ ${' '.repeat(columns(before))}${'^'.repeat(columns(place) + 2)}`);
      }),
    );
  });

  test('however narrow, the start of the place is in view above its carets', () => {
    const width = fc.integer({ min: 29, max: 120 });
    fc.assert(
      fc.property(width, fc.nat(300), fc.nat(300), fc.boolean(), (columns, before, after, ascii) => {
        const text = `${'a'.repeat(before)}BAD${'c'.repeat(after)}`;
        const options = { width: columns, ascii };
        const rows = codeFrame(source(text), [{ span: { start: before, end: before + 3 } }], options).split(
          '\n',
        );
        const caret = rows[1]!.indexOf('^');
        expect(rows[1]!.trim()).toMatch(/\^{3}$/);
        expect(rows[0]!.slice(caret, caret + 3)).toBe('BAD');
        expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('never throws, prints no control character, and in ASCII nothing else', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('\n', '\r\n', '\t', '\x1b[2J'),
    );
    const span = fc.record({
      start: fc.integer({ min: -5, max: 120 }),
      end: fc.integer({ min: -5, max: 120 }),
    });
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.array(fc.record({ span, label: piece }), { minLength: 1, maxLength: 4 }),
        (pieces, marks) => {
          const text = pieces.join('');
          for (const ascii of [false, true]) {
            const lines = codeFrame(source(text), marks, { width: 40, ascii }).split('\n');
            const allowed = ascii ? /^[\x20-\x7e]*$/ : /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u;
            for (const line of lines) expect(line).toMatch(allowed);
            expect(lines.some((line) => line.includes('^'))).toBe(true);
          }
        },
      ),
    );
  });

  test('a line of a million characters costs no more than the part of it that is shown', () => {
    const text = '日本\u0301e'.repeat(250_000);
    const started = performance.now();
    for (let start = 0; start < 1_000_000; start += 100_000)
      codeFrame(source(text), [{ span: { start, end: 999_999 } }]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
