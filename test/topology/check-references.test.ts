import { describe, expect, test } from 'vitest';
import { notes, read, withParts, words } from './read.js';

const PLACES = `domains: { a: , b: }
components: { x: { availability: 99%, replicas: 2, in: a } }
system: x
`;

describe('unknown names', () => {
  test.each([
    ['system: [a, b, c, d]', ['HA301 d']],
    ['system: [A, b, c]', ['HA301 A']],
    ['system: { parallel: [a, { series: [x, b] }] }', ['HA301 x']],
    ['blocks: { one: [a, x] }\nsystem: one', ['HA301 x']],
    ['journeys: { go: { path: [a, x] }, on: { path: y } }', ['HA301 x', 'HA301 y']],
    ['domains: { eu: { in: world } }\nsystem: a', ['HA301 world']],
    ['system: db.read', ['HA301 db.read']],
    ['system: [a, 1, 1.5, true]', ['HA301 1', 'HA301 1.5', 'HA301 true']],
  ])('%s', (lines, expected) => {
    expect(notes(withParts(lines))).toEqual(expected);
  });

  test.each([
    ['frontend', 'did you mean `frontends`?'],
    ['Frontends', 'did you mean `frontends`?'],
    ['edge', 'define it under `components`'],
    ['eu-wst', 'define it under `components`'],
    ['browse', 'a journey cannot be part of another: put what they share under `blocks`'],
    ['frontends, sql', 'write a list: [frontends, sql]'],
    ['frontends + sql', 'write a list: [frontends, sql]'],
    ['frontends -> sql', 'write a list: [frontends, sql]'],
    ['frontends → sql', 'write a list: [frontends, sql]'],
    ['frontends && sql', 'write a list: [frontends, sql]'],
    ['frontends, sql and cache', 'write a list: [frontends, sql, cache]'],
    ['frontends | sql', 'write { parallel: [frontends, sql] }'],
    ['frontends || sql', 'write { parallel: [frontends, sql] }'],
    ['frontends or sql', 'write { parallel: [frontends, sql] }'],
    ['frontends (two of them)', 'define it under `components`'],
    ['frontends or (sql)', 'define it under `components`'],
    ['sql '.repeat(60), 'define it under `components`'],
  ])('%j: %s', (written, hint) => {
    const text = `domains: { eu-west: }
components:
  frontends: { availability: 99%, in: eu-west }
  sql: { availability: 99% }
journeys:
  browse: { path: [frontends, sql] }
  buy: { path: ["${written}"] }
`;
    expect(read(text).diagnostics.map((diagnostic) => diagnostic.hint)).toEqual([hint]);
  });

  test('are where they stand, whatever is wrong before them in the same list', () => {
    expect(notes('links: [{ between: [a, a] }, 5, { between: [a, other] }]\n'.concat(PLACES))).toEqual(
      expect.arrayContaining(['HA309 a', 'HA301 other']),
    );
    const places = PLACES.replace('in: a', 'in: [{ a: b }, other], spread: [[a], elsewhere, a, [], a]');
    expect(notes(places)).toEqual([
      'HA202 { a: b }',
      'HA301 other',
      'HA202 [a]',
      'HA301 elsewhere',
      'HA202 []',
      'HA307 a',
    ]);
    const inside = PLACES.replace('b: ', 'b: { in: [[], other, b] }');
    expect(notes(inside)).toEqual(['HA202 []', 'HA301 other', 'HA303 b']);
  });

  test('domains are looked for among domains', () => {
    const text =
      'domains: { east: , west: }\ncomponents:\n  eas: { availability: 99%, in: es, spread: [wst, x] }\nsystem: eas\n';
    expect(words(text)).toEqual([
      'nothing is called `es` | define it under `domains`',
      'nothing is called `wst` | did you mean `west`?',
      'nothing is called `x` | define it under `domains`',
    ]);
  });

  test.each([
    ['componets: { a: { availability: 99% } }\nsystem: a', ['HA201 componets']],
    ['components: { <<: *x }\nsystem: a', ['HA107 *x']],
    ['components: { a: { availability: 99%, in: eu } }\nzones: { eu: }\nsystem: a', ['HA201 zones']],
    ['components: { a: { availability: 99%, in: eu } }\ndomains: [eu]\nsystem: a', ['HA202 [eu]']],
    ['components: { a: { availability: 99% } }\nblcks: { b: a }\nsystem: b', ['HA201 blcks']],
    ['components: { a: { availability: 99% } }\nblocks: [b]\nsystem: b', ['HA202 [b]']],
  ])('names that could not be read are not missed: %s', (text, expected) => {
    expect(notes(text)).toEqual(expected);
  });
});

describe('names of the wrong kind', () => {
  const figure = 'availability: 99%';
  test.each([
    [
      `domains: { d: }\ncomponents: { a: { ${figure} } }\nsystem: [a, d]`,
      'd',
      '`d` is a domain, not a component',
    ],
    [
      `components: { a: { ${figure}, in: b }, b: { ${figure} } }\nsystem: [a, b]`,
      'b',
      '`b` is a component, not a domain',
    ],
    [
      `components: { a: { ${figure}, spread: [b] } }\nblocks: { b: a }\nsystem: b`,
      'b',
      '`b` is a block, not a domain',
    ],
    [
      `domains: { d: { in: a } }\ncomponents: { a: { ${figure}, in: d } }\nsystem: a`,
      'a',
      '`a` is a component, not a domain',
    ],
  ])('%s', (text, name, message) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message])).toEqual([
      ['HA305', message],
    ]);
    const [related] = diagnostics[0]!.related;
    expect(text.slice(related!.span.start, related!.span.end)).toBe(name);
  });
});
