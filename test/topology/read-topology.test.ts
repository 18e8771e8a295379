import { describe, expect, test } from 'vitest';
import { readTopology } from '../../src/topology/read-topology.js';
import { notes, read, topologyOf, withoutPlaces, withParts } from './read.js';

const SHOP = `# A shop.
name: Web shop
description: Sells things
targets: { slo: 99.95%, sla: 99.9%, period: month }
domains:
  eu: { availability: 99.99%, mttr: 2h }
  eu-a: { in: eu }
components:
  app: { mtbf: 30d, mttr: 10m, replicas: 3, required: 2, in: eu-a, depends_on: [store] }
  db: { failures: 4/year, mttr: 45m }
blocks:
  store: [db]
system: [app, store]
`;

describe('readTopology', () => {
  test('reads a whole file', () => {
    const topology = topologyOf(SHOP);
    expect(topology).toMatchObject({ name: 'Web shop', description: 'Sells things', source: { text: SHOP } });
    expect([...topology.components.keys()]).toEqual(['app', 'db']);
    expect([...topology.domains.values()].map(({ name, within }) => [name, within])).toEqual([
      ['eu', []],
      ['eu-a', ['eu']],
    ]);
    expect(topology.order).toEqual(['db', 'store', 'app']);
    expect(read(SHOP).diagnostics).toEqual([]);
  });

  test.each([
    ['CRLF line ends', SHOP.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${SHOP}`],
    ['a document marker', `---\n${SHOP}`],
    ['an end marker', `${SHOP}...\n`],
    ['a directive for YAML 1.2', `%YAML 1.2\n---\n${SHOP}`],
    ['comments', SHOP.replaceAll('\n', ' # so it is\n\n')],
    ['no final line break', SHOP.trimEnd()],
    ['keys in quotes', SHOP.replaceAll(/([a-z_-]+): /g, '"$1": ')],
    ['a version', `version: 1\n${SHOP}`],
  ])('%s changes nothing', (_, text) => {
    expect(withoutPlaces(topologyOf(text))).toEqual(withoutPlaces(topologyOf(SHOP)));
  });

  test('places count from the start of the text, a byte order mark included', () => {
    for (const text of [SHOP, `\ufeff${SHOP}`, SHOP.replaceAll('\n', '\r\n')]) {
      const { span } = topologyOf(text).components.get('db')!;
      expect(span).toEqual({ start: text.indexOf('db:'), end: text.indexOf('db:') + 2 });
    }
  });

  test.each([
    ['web-shop.yaml', 'web-shop'],
    ['topologies/web-shop.yml', 'web-shop'],
    ['C:\\work\\Web.YAML', 'Web'],
    ['web.shop', 'web.shop'],
    ['-', 'standard input'],
    ['.yaml', '.yaml'],
    ['a/', 'a/'],
  ])('without a name of its own, %s is called %s', (file, name) => {
    const text = withParts('system: [a, b, c]');
    expect(readTopology({ file, text }).topology!.name).toBe(name);
    expect(readTopology({ file, text: `name: " "\n${text}` }).topology!.name).toBe(name);
  });

  test('a name is one line', () => {
    expect(topologyOf(`name: |\n  Web\n  shop\n${withParts('system: [a, b, c]')}`).name).toBe('Web shop');
  });

  test.each([
    ['', ['HA104']],
    ['# nothing\n', ['HA104']],
    ['---\n', ['HA104']],
    ['~\n', ['HA104']],
    ['{}\n', ['HA203 ', 'HA215 ']],
    ['- a\n', ['HA202 - a\n']],
    ['a\n', ['HA202 a']],
    ['*x\n', ['HA107 *x']],
    ['name: x\n', ['HA203 ', 'HA215 ']],
    ['system: x\n', ['HA203 ']],
    ['components:\nsystem: x\n', ['HA301 x']],
    ['components: { a: { availability: 99% } }\n', ['HA215 ']],
    ['version: 2\nwhat: ever\n', ['HA217 2']],
    ['version: x\n', ['HA217 x']],
    ['version: [1]\nsystem: a\n', ['HA203 ', 'HA202 [1]']],
    ['version:\nsystem: a\n', ['HA202 version', 'HA203 ']],
  ])('%j', (text, expected) => {
    expect(notes(text)).toEqual(expected);
  });

  test.each([
    ['version: 2', 'version "2" of the language is not known'],
    ['version: "1"', null],
    ['version: 1', null],
  ])('%s', (line, message) => {
    const { diagnostics } = read(`${line}\n${withParts('system: [a, b, c]')}`);
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(message === null ? [] : [message]);
  });
});

describe('all problems at once', () => {
  test('six mistakes of six kinds, each at its place', () => {
    const text = `targets: { slo: 99.95%, period: monthly }
components:
  lb: { availability: 99.9%, replcas: 2 }
  app: { mtbf: 30, mttr: 10m, depends_on: [databse] }
  database: { availability: 99.9%, replicas: 2, required: 3 }
system: [lb, { parallel: [app, database], required: all, }, {}]
`;
    expect(notes(text)).toEqual([
      'HA207 monthly',
      'HA201 replcas',
      'HA205 30',
      'HA301 databse',
      'HA304 3',
      'HA218 {}',
    ]);
    expect(read(text).topology).toBeNull();
  });

  test('they come in the order of the text, whatever the order of checking', () => {
    const text =
      'system: [x, y]\nblocks: { b: [z] }\ncomponents:\n  c: { availability: 5, in: w, depends_on: [c] }\n';
    const { diagnostics } = read(text);
    const starts = diagnostics.map(({ span }) => span!.start);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'HA301',
      'HA301',
      'HA301',
      'HA204',
      'HA301',
      'HA303',
    ]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test.each([
    ['[a', ['HA101 [']],
    ['[a, ]]', ['HA101 ]']],
    ['a b: c', ['HA101 %x', 'HA101 @y', 'HA101 a']],
    ['[a, %z]', ['HA101 %x', 'HA101 @y', 'HA101 %z']],
  ])('a syntax error hides what comes after it, unless it spoils nothing: %s', (system, expected) => {
    expect(notes(`name: %x\ncomponents:\n  a: { availability: @y }\nsystem: ${system}\n`)).toEqual(expected);
  });

  test('what a mistake leaves unused or twice is not noted', () => {
    expect(notes(withParts('system: [a, b, d, d]'))).toEqual(['HA301 d', 'HA301 d']);
    expect(notes(withParts('system: [a, b]'))).toEqual(['HA306 c']);
  });
});
