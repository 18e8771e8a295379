import { describe, expect, test } from 'vitest';
import { notes, read, topologyOf, withoutPlaces, withParts } from './read.js';

/** The availability of each component, as it is read. */
const unavailabilities = (text: string) =>
  Object.fromEntries(
    [...topologyOf(text).components].map(([name, { figures }]) => [name, figures.unavailability]),
  );

describe('aliases', () => {
  test('of maps, lists, texts and keys stand for what they name', () => {
    const text = `components:
  a: &a { availability: &v 99%, mttr: 1h }
  b: *a
  &c c: { availability: *v, depends_on: &needs [a, b] }
  d: { availability: *v, depends_on: *needs }
system: [*c , d]
`;
    const { components, journeys } = topologyOf(text);
    expect(unavailabilities(text)).toEqual({ a: 0.01, b: 0.01, c: 0.01, d: 0.01 });
    expect(components.get('d')!.dependsOn).toEqual(components.get('c')!.dependsOn);
    expect(withoutPlaces(journeys[0]!.path)).toMatchObject({ parts: [{ name: 'c' }, { name: 'd' }] });
  });

  test('an anchor that is set again names the later value', () => {
    expect(
      unavailabilities(
        withParts(
          '  d: { availability: &v 98% }\n  e: { availability: *v }\n  f: { availability: &v 97% }\n  g: { availability: *v }\nsystem: [a, b, c, d, e, f, g]',
        ),
      ),
    ).toMatchObject({ e: 0.02, g: 0.03 });
  });

  test('a problem behind an alias is shown once, at the value', () => {
    const text =
      'components:\n  a: &a { availability: x, in: &i nowhere, kind: *i }\n  b: *a\n  c: *a\nsystem: [a, b, c]\n';
    expect(notes(text)).toEqual(['HA204 x', 'HA211 nowhere', 'HA301 nowhere']);
  });

  test.each([
    ['*x', 'no anchor `&x` before this alias'],
    ['[a, &y [b, *y]]', '`*y` stands inside its own anchor'],
    ['[*later, &later a]', 'no anchor `&later` before this alias'],
  ])('%s cannot be followed', (system, message) => {
    const { diagnostics } = read(withParts(`system: ${system}`));
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message])).toEqual([
      ['HA107', message],
    ]);
  });

  test('the name of an anchor is looked up among those before it', () => {
    expect(
      read(withParts('  d: &figures { availability: 99% }\n  e: *figure\nsystem: [d, e]')).diagnostics[0]!
        .hint,
    ).toBe('did you mean `*figures`?');
  });
});

describe('merge keys', () => {
  const withBases = (keys: string) => `components:
  a: &a { availability: 99%, mttr: 1h, replicas: 2 }
  b: &b { availability: 98%, replicas: 2, required: 2 }
  c: { ${keys} }
system: [a, b, c]
`;

  test.each([
    ['<<: *a', [0.01, 2, 1]],
    ['<<: *a, availability: 97%', [0.03, 2, 1]],
    ['availability: 97%, <<: *a', [0.03, 2, 1]],
    ['<<: [*a, *b]', [0.01, 2, 2]],
    ['<<: [*b, *a]', [0.02, 2, 2]],
    ['<<: *a, <<: *b', [0.01, 2, 2]],
    ['<<: *a, required: 2', [0.01, 2, 2]],
    ['<<: { replicas: 3 }, availability: 97%', [0.03, 3, 1]],
    ['<<: { <<: *b, replicas: 3 }', [0.02, 3, 2]],
    ['<<: [], availability: 97%', [0.03, 1, 1]],
  ])('{ %s }', (keys, expected) => {
    const { figures, replicas, required } = topologyOf(withBases(keys)).components.get('c')!;
    expect([figures.unavailability, replicas, required]).toEqual(expected);
  });

  test.each([
    ['<<: x', ['HA107 x']],
    ['<<: ', ['HA107 ']],
    ['<<: *x', ['HA107 *x']],
    ['<<: [*a, x, [*b]]', ['HA107 x', 'HA107 [*b]']],
    ['<<: *a, mtbf: 5d', ['HA213 5d']],
    ['"<<": *a, availability: 97%', ['HA201 "<<"']],
  ])('{ %s } is refused', (keys, expected) => {
    expect(notes(withBases(keys))).toEqual(expected);
  });

  test('a problem in what is merged is shown where it is written', () => {
    const text = 'components:\n  a: &a { availability: x }\n  b: { <<: *a, replicas: 0 }\nsystem: [a, b]\n';
    expect(notes(text)).toEqual(['HA204 x', 'HA208 0']);
  });

  test('sections may be merged', () => {
    const text = 'components: &c { a: { availability: 99% } }\nblocks: { <<: *c }\nsystem: a\n';
    expect(notes(text)).toContain('HA302 a');
  });
});

describe('keys', () => {
  test.each([
    ['? [a]\n: b', 'HA108 [a]'],
    ['? { a: b }\n: c', 'HA108 { a: b }'],
    ['? - a\n: b', 'HA108 - a\n'],
    [': b', 'HA108 '],
    ['*x : b', 'HA108 *x'],
    ['{ a: b }: c', 'HA108 { a: b }'],
  ])('%j is no key', (line, expected) => {
    expect(notes(withParts(`system: [a, b, c]\n${line}`))).toEqual([expected]);
  });

  test('the first of two stays, and the second lacks nothing', () => {
    const text = 'components:\n  a: { replicas: 2 }\n  a: { availability: 99% }\nsystem: [a, b]\n';
    expect(notes(`${text}components: { b: { availability: 99% } }\n`)).toEqual([
      'HA102 a',
      'HA102 components',
    ]);
  });

  test('a key twice does not hide that another is missing', () => {
    const text = 'components:\n  a: { replicas: 2, replicas: 3 }\nsystem: a\n';
    expect(notes(text)).toEqual(['HA213 a', 'HA102 replicas']);
  });

  test('a key thrice is noted twice', () => {
    expect(notes(withParts('system: a\nsystem: b\nsystem: c'))).toEqual(['HA102 system', 'HA102 system']);
  });
});

describe('values', () => {
  test.each(['', '~', 'null', 'Null', 'NULL'])('%j is no value', (written) => {
    expect(notes(`components:\n  a: { availability: ${written} }\nsystem: a\n`)).toEqual([
      'HA202 availability',
    ]);
  });

  test.each([
    ['plain', 'plain'],
    ['"in \\"quotes\\" \\u00e9"', 'in "quotes" é'],
    ["'it''s'", "it's"],
    ['"null"', 'null'],
    ['yes', 'yes'],
    ['0x10', '0x10'],
    ['1.50', '1.50'],
    ['2026-01-01', '2026-01-01'],
    ['|\n  a\n  b', 'a\nb'],
    ['>\n  a\n  b\n\n  c', 'a b\nc'],
    ['a\n  b', 'a b'],
    ['"a\n  b"', 'a b'],
    ['# comment\n  a # comment', 'a'],
  ])('%j is a text', (written, expected) => {
    expect(topologyOf(withParts(`description: ${written}\nsystem: [a, b, c]`)).description).toBe(expected);
  });
});
