import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../src/diagnostics/position.js';
import { compareSources } from '../../../src/topology/changes/compare-sources.js';
import type { Edit } from '../../../src/topology/changes/edit.js';
import { findEdits, MAX_EDITS } from '../../../src/topology/changes/find-edits.js';
import { readTopology } from '../../../src/topology/read-topology.js';

const PARTS = `
  db: { availability: 99.9%, mttr: 1h, replicas: 3 }
  app: { availability: 99.9%, mttr: 10m, replicas: 2, depends_on: [db, cfg] }
  cfg: { availability: 99.99%, mttr: 5m }
  cache: { availability: 99.9%, mttr: 5m }`;
const BASE = `components:${PARTS}\nsystem: [app, cache]\n`;

function editsOf(base: string, head: string): Edit[] {
  const [old, own] = [base, head].map((text, index) => ({ file: `${index}.yaml`, text }));
  for (const source of [old!, own!])
    expect(readTopology(source).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return findEdits(compareSources(old!, own!));
}

const wordsOf = (base: string, head: string) => editsOf(base, head).map(({ words }) => words);
const edited = (from: string | RegExp, to: string) => wordsOf(BASE, BASE.replace(from, to));

describe('an edit is told in words: ', () => {
  it.each<[string, string, string, string[]]>([
    ['a figure', 'replicas: 3', 'replicas: 2', ['replicas of db 3 → 2']],
    ['a figure that was not said', 'mttr: 1h, replicas: 3', 'mttr: 1h', ['replicas of db 3 → 1']],
    [
      'a figure that is said now',
      '99.99%, mttr: 5m',
      '99.99%, mttr: 5m, common_cause: 0%, replicas: 2',
      ['replicas of cfg 1 → 2'],
    ],
    [
      'another figure that is said now',
      'replicas: 3',
      'replicas: 3, common_cause: 5%',
      ['common cause of db unsaid → 5%'],
    ],
    [
      'another form of behaviour',
      '99.99%, mttr: 5m',
      '99.99%, mttr: 5m, kind: dns',
      ['kind of cfg unsaid → dns'],
    ],
    [
      'a form of behaviour',
      'availability: 99.99%, mttr: 5m',
      'mtbf: 30d, mttr: 5m',
      ['cfg: availability 99.99% → mtbf 30d'],
    ],
    [
      'something nested',
      'replicas: 3',
      'replicas: 3, health_check: { interval: 5s, failure_threshold: 3 }',
      ['health check of db added'],
    ],
    ['something needed', 'depends_on: [db, cfg]', 'depends_on: db', ['app no longer depends on cfg']],
    [
      'something needed otherwise',
      'depends_on: [db, cfg]',
      'depends_on: [db, cache]',
      ['app depends on cache, no longer cfg'],
    ],
    ['a part less', '[app, cache]', '[app]', ['cache removed']],
    ['a part more', '[app, cache]', '[app, cache, cfg]', ['cfg added']],
    ['a part for another', '[app, cache]', '[app, db]', ['db in place of cache']],
    ['a part among others', '[app, cache]', '[app, { parallel: [cache, cfg] }]', ['cache → cache | cfg']],
    ['a soft part', '[app, cache]', '[app, { optional: cache }]', ['cache → optional cache']],
    [
      'a default',
      'components:',
      'defaults: { common_cause: 1% }\ncomponents:',
      ['default common cause unsaid → 1%'],
    ],
    ['a target', 'components:', 'targets: { slo: 99% }\ncomponents:', ['SLO unsaid → 99%']],
    ['a rule', 'components:', 'rules: { HA601: error }\ncomponents:', ['HA601 unsaid → error']],
    [
      'an accepted risk',
      'components:',
      'accept: [{ rule: HA601, on: cfg }]\ncomponents:',
      ['accepted: rule HA601, on cfg'],
    ],
  ])('%s', (_, from, to, words) => {
    expect(edited(from, to)).toEqual(words);
  });

  const ZONES = `
domains: { a: { availability: 99.9%, mttr: 1h }, b: { availability: 99.9%, mttr: 1h }, c: }
links: [{ between: [a, b], availability: 99.9%, mttr: 5m }]
components:
  x: { availability: 99.9%, mttr: 5m, in: a }
  y: { availability: 99.9%, mttr: 5m, in: [b] }
blocks: { pair: { parallel: [x, y] }, all: [pair] }
journeys:
  one: { path: all, from: a }
  two: { path: [x, { failover: { primary: x, standby: y, detection: 5s } }] }
`;
  it.each<[string, string, string, string[]]>([
    [
      'a domain',
      'x: { availability: 99.9%, mttr: 5m, in: a }',
      'x: { availability: 99.9%, mttr: 5m, in: b }',
      ['x is in b, no longer a'],
    ],
    ['one domain more', 'in: [b]', 'in: [b, c]', ['y is in c']],
    [
      'figures of a domain',
      'a: { availability: 99.9%',
      'a: { availability: 99%',
      ['availability of domain a 99.9% → 99%'],
    ],
    [
      'figures of a link',
      'availability: 99.9%, mttr: 5m }]',
      'availability: 99%, mttr: 5m }]',
      ['availability of link a~b 99.9% → 99%'],
    ],
    ['no link', 'links: [{ between: [a, b], availability: 99.9%, mttr: 5m }]', '', ['link a~b removed']],
    ['a named block', 'parallel: [x, y]', 'parallel: [x, y], required: 2', ['required of pair 1 → 2']],
    ['a way of a journey', 'path: all, from: a', 'path: [all, x], from: a', ['x added (one)']],
    ['where it is seen from', 'from: a', 'from: b', ['from of journey one a → b']],
    ['times of a failover', 'detection: 5s', 'detection: 9s', ['failover detection of journey two 5s → 9s']],
    ['a promise', 'path: all, from: a', 'path: all, from: a, slo: 99%', ['SLO of journey one unsaid → 99%']],
  ])('%s', (_, from, to, words) => {
    expect(ZONES).toContain(from);
    expect(wordsOf(ZONES, ZONES.replace(from, to))).toEqual(words);
  });
});

describe('changes that need each other are one edit: ', () => {
  it('fewer replicas and fewer required', () => {
    const base = BASE.replace('replicas: 3', 'replicas: 5, required: 4');
    const head = BASE.replace('replicas: 3', 'replicas: 3, required: 2');
    expect(wordsOf(base, head)).toEqual(['db: replicas 5, required 4 → replicas 3, required 2']);
  });

  it('a dependency that turns round', () => {
    const two =
      'components:\n  a: { availability: 99%, depends_on: b }\n  b: { availability: 99% }\nsystem: [a, b]\n';
    const turned =
      'components:\n  a: { availability: 99% }\n  b: { availability: 99%, depends_on: a }\nsystem: [a, b]\n';
    expect(wordsOf(two, turned)).toEqual(['a no longer depends on b; b depends on a']);
  });

  it('a component that is now a block', () => {
    const head = `components:${PARTS.replace('cache:', 'disk:')}\nblocks: { cache: [disk, cfg] }\nsystem: [app, cache]\n`;
    expect(wordsOf(BASE, head)).toEqual(['cache is now one of the blocks']);
  });
});

describe('what changes nothing of what a file means is no edit: ', () => {
  it.each<[string, string | RegExp, string]>([
    ['other words for a figure', '99.99%', '0.9999'],
    ['another unit', '1h', '60m'],
    ['what holds anyway', 'replicas: 3', 'replicas: 3, required: one'],
    ['another order of needs', '[db, cfg]', '[cfg, db]'],
    ['another way to write a series', '[app, cache]', '{ series: [[app], cache] }'],
    [
      'a journey in place of the system',
      'system: [app, cache]',
      'journeys: { system: { path: [app, cache] } }',
    ],
    ['a comment', 'system:', '# all of it\nsystem:'],
    ['something that nothing uses', 'system:', '  spare: { availability: 99% }\nsystem:'],
    ['an anchor', 'cache: { availability: 99.9%, mttr: 5m }', 'cache: &x { availability: 99.9%, mttr: 5m }'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to)).toEqual([]);
  });
});

describe('another name is no other thing: ', () => {
  it('of a component', () => {
    expect(wordsOf(BASE, BASE.replaceAll('cache', 'redis'))).toEqual(['cache is now called redis']);
  });

  it('of a component that changes too, in two places', () => {
    const head = BASE.replaceAll('db', 'store')
      .replace('replicas: 3', 'replicas: 2')
      .replace('[app, cache]', '[app, cache, store]');
    const base = BASE.replace('[app, cache]', '[app, cache, db]');
    expect(wordsOf(base, head)).toEqual(['db is now called store', 'replicas of store 3 → 2']);
  });

  it('of a journey', () => {
    const head = BASE.replace('system:', 'journeys: { shop: { path:').replace('cache]\n', 'cache] } }\n');
    expect(wordsOf(BASE, head)).toEqual(['journey system is now called shop']);
  });

  it('but another thing is', () => {
    const head = BASE.replace(/cache: \{[^}]*\}/, 'disk: { mtbf: 9d, mttr: 5h, replicas: 2 }').replace(
      'cache]',
      'disk]',
    );
    expect(wordsOf(BASE, head)).toEqual(['disk in place of cache']);
  });
});

describe('the place of an edit', () => {
  const lines =
    'components:\n  db:\n    availability: 99.9%\n    replicas: 2\n  app: { availability: 99% }\nsystem:\n  - db\n  - app\n';

  function placesOf(base: string, head: string) {
    const [old, own] = [base, head].map((text, index) => ({ file: `${index}.yaml`, text }));
    const comparison = compareSources(old!, own!);
    return findEdits(comparison).map(({ span, near }) =>
      [span, near].map(
        ({ start }) =>
          positionOf(comparison.source, start).line - (start > base.length ? base.split('\n').length : 0),
      ),
    );
  }

  it.each<[string, string, string, number[]]>([
    ['is the key', 'replicas: 2', 'replicas: 3', [4, 4]],
    ['is the item', '  - app', '  - app\n  - app', [9, 9]],
    ['is in the old file where a key is gone, and its part in the new one', '    replicas: 2\n', '', [4, 2]],
    ['is in the old file where an item is gone, and the list in the new one', '  - app\n', '', [8, 7]],
  ])('%s', (_, from, to, place) => {
    expect(placesOf(lines, lines.replace(from, to))).toEqual(place.length > 0 ? [place] : []);
  });
});

it('comes with what is about the same thing, wherever that stands in the file', () => {
  const file = (...parts: string[]) => `components:\n  ${parts.join('\n  ')}\nsystem: app\n`;
  const [app, needy] = ['app: { availability: 99% }', 'app: { availability: 99%, depends_on: db }'];
  const [better, worse] = ['db: { availability: 99.999% }', 'db: { unavailability: 0.5 }'];
  // Without the dependency db is in no use, and one that is not used may be without figures.
  const words = ['app no longer depends on db', 'db: unavailability 0.5 → availability 99.999%'];
  expect(wordsOf(file(needy, worse), file(app, better)).sort()).toEqual(words);
  expect(wordsOf(file(worse, needy), file(better, app)).sort()).toEqual(words);
});

describe('very many changes', () => {
  const many = (count: number, replicas: number, more = '') =>
    `components:\n${Array.from({ length: count }, (_, index) => `  c${index}: { availability: 99%, replicas: ${replicas}${more} }\n`).join('')}` +
    `system: [${Array.from({ length: count }, (_, index) => `c${index}`).join(', ')}]\n`;

  it('are taken together by what they are about, then by section', () => {
    expect(wordsOf(many(40, 3), many(40, 2, ', mttr: 1h'))).toHaveLength(40);
    expect(wordsOf(many(40, 3), many(40, 2, ', mttr: 1h'))[0]).toBe('c0: replicas 3 → replicas 2, mttr 1h');
    const count = MAX_EDITS + 1;
    expect(wordsOf(many(count, 3), many(count, 2))).toEqual([`${count} changes in components, together`]);
  });

  it('knows a journey by its path under another name, whatever the order', () => {
    const base =
      'components: { a: { availability: 99% }, b: { availability: 99% } }\njourneys: { pay: { path: [a] }, buy: { path: [a, b] } }\n';
    const head = base.replace('buy: { path: [a, b] }', 'purchase: { path: [b, a] }');
    expect(wordsOf(base, head)).toEqual(['journey buy is now called purchase']);
  });
});
