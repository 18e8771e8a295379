import { describe, expect, test } from 'vitest';
import { isName } from '../../src/topology/names.js';
import { notes, read, topologyOf, words } from './read.js';

/** Names that mean something to JavaScript or to YAML, and are names like any other here. */
const odd = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'null',
  'true',
  'yes',
  '_',
  'e1',
  'a-',
  'x__y',
];

describe('names', () => {
  test.each(odd)('%s may be a component, a block, a domain or a journey', (name) => {
    const figure = '{ availability: 99% }';
    const uses = [
      topologyOf(`components:\n  "${name}": ${figure}\nsystem: "${name}"\n`).components,
      topologyOf(`components: { x: ${figure} }\nblocks:\n  "${name}": [x]\nsystem: ["${name}"]\n`).blocks,
      topologyOf(
        `domains: { "${name}": }\ncomponents: { x: { availability: 99%, in: "${name}" } }\nsystem: x\n`,
      ).domains,
    ];
    for (const map of uses) expect([...map].map(([key, value]) => [key, value.name])).toEqual([[name, name]]);
    const { journeys } = topologyOf(`components: { x: ${figure} }\njourneys: { "${name}": { path: x } }\n`);
    expect(journeys.map((journey) => journey.name)).toEqual([name]);
  });

  test.each(odd.filter((name) => name !== 'null'))(
    '%s needs no quotes, and is unknown until defined',
    (name) => {
      expect(notes(`components: { x: { availability: 99% } }\nsystem: [x, ${name}]\n`)).toEqual([
        `HA301 ${name}`,
      ]);
    },
  );

  test.each(['', ' ', '1a', '-a', 'a b', 'a.b', 'ä', 'a:', '\ufeffa', 'a\n'])('%j is none', (text) => {
    expect(isName(text)).toBe(false);
  });

  test.each([
    ['web app', 'write `web-app`'],
    ['web.app/v2', 'write `web-app-v2`'],
    [' (web) ', 'write `web`'],
    ['café', 'write `cafe`'],
    ['2nd', 'write `_2nd`'],
    ['数据库', 'write letters'],
    ['--', 'write letters'],
    ['a:b', 'write `a: …`, with a space after the colon'],
  ])('%j is refused where it is defined: %s', (name, hint) => {
    const text = `components:\n  "${name}": { availability: 99% }\nsystem: "${name}"\n`;
    const { diagnostics } = read(text);
    expect(diagnostics[0]).toMatchObject({ code: 'HA210', hint: expect.stringContaining(hint) });
  });

  test('what has an illegal name is checked like anything else, and counts as defined', () => {
    const text = `components:\n  web app: { availability: x }\n  db: { availability: 99% }\nsystem: [web app, db]\n`;
    expect(notes(text)).toEqual(['HA210 web app', 'HA204 x']);
  });

  test('what stands after a colon without a space is not taken for a value', () => {
    const text = `components:\n  app:{ availability: 99% }\nsystem: app\n`;
    expect(notes(text)).toEqual(['HA210 app:{ availability']);
  });

  test.each([
    ['components: [a]', 'HA202 [a]'],
    ['components: a', 'HA202 a'],
    ['components: *a', 'HA107 *a'],
    ['components: {{ parts }}', 'HA108 { parts }'],
  ])('%s is refused, and its names are not missed', (components, expected) => {
    expect(notes(`${components}\nsystem: [a, b]\n`)).toEqual([expected]);
  });
});

describe('one namespace', () => {
  const figure = '{ availability: 99% }';

  test.each([
    [`components:\n  x: ${figure}\nblocks:\n  x: [y]\n  y: x\nsystem: x\n`, 'a component here'],
    [`blocks:\n  x: [y]\n  y: x\ncomponents:\n  x: ${figure}\nsystem: x\n`, 'a block here'],
    [`domains:\n  x:\ncomponents:\n  x: { availability: 99%, in: x }\nsystem: x\n`, 'a domain here'],
    [`components:\n  x: { availability: 99%, in: x }\ndomains:\n  x:\nsystem: x\n`, 'a component here'],
  ])('a name of two things is noted once, at the second', (text, label) => {
    const { diagnostics } = read(text);
    expect(diagnostics.filter(({ code }) => code !== 'HA303')).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'HA302',
      span: { start: text.lastIndexOf('  x:') + 2 },
      related: [{ label, span: { start: text.indexOf('  x:') + 2 } }],
    });
  });

  test('a name of three things is noted at two of them', () => {
    const text = `domains:\n  x:\ncomponents:\n  x: ${figure}\nblocks:\n  x: [x]\nsystem: x\n`;
    expect(notes(text).filter((note) => note.startsWith('HA302'))).toEqual(['HA302 x', 'HA302 x']);
  });

  test('a key twice in one map is another mistake', () => {
    expect(notes(`components:\n  x: ${figure}\n  x: { availability: y }\nsystem: x\n`)).toEqual(['HA102 x']);
    expect(words(`components:\n  x: ${figure}\n  x: ${figure}\nsystem: x\n`)).toEqual([
      '`x` is written twice | keep one of the two',
    ]);
  });
});
