import { describe, expect, test } from 'vitest';
import { journeys, notes, topologyOf, withoutPlaces, withParts, words } from './read.js';

const name = (text: string) => ({ type: 'name', name: text, operation: null });
const [a, b, c] = [name('a'), name('b'), name('c')];
const series = (...parts: object[]) => ({ type: 'series', parts });
const parallel = (required: number, ...parts: object[]) => ({
  type: 'parallel',
  parts,
  required,
  healthCheck: null,
});
const blockOf = (written: string) => withoutPlaces(journeys(`system: ${written}`)[0]!.path);

const second = {
  detection: 1,
  probe: null,
  switchover: 0,
  success: 1,
  successStated: false,
  healthCheck: null,
  manual: null,
  active: 1,
  needs: null,
};
const probe = { interval: 1, threshold: 1, timeout: 0 };
const stated = { probe, success: 0.9, successStated: true, healthCheck: { detection: 1, probe }, needs: c };

describe('readBlock', () => {
  test.each([
    ['{ optional: a }', { type: 'optional', part: a, breaker: null }],
    ['{ fallback: [a, b] }', { type: 'fallback', parts: [a, b], breaker: null }],
    [
      '{ optional: a, circuit_breaker: { failure_threshold: 5, call_timeout: 2s } }',
      {
        type: 'optional',
        part: a,
        breaker: { opening: 10, calls: { threshold: 5, timeout: 2 }, recovery: 0 },
      },
    ],
    [
      '{ parallel: [a, b], health_check: { interval: 5s, failure_threshold: 3, timeout: 1s } }',
      {
        ...parallel(1, a, b),
        healthCheck: { detection: 16, probe: { interval: 5, threshold: 3, timeout: 1 } },
      },
    ],
    [
      '{ failover: { primary: a, standby: b, detection: 1s } }',
      { type: 'failover', primary: a, standby: b, failover: second },
    ],
    [
      '{ failover: { primary: a, standby: b, needs: c, success: 90% }, health_check: { interval: 1s, failure_threshold: 1 } }',
      { type: 'failover', primary: a, standby: b, failover: { ...second, ...stated } },
    ],
    [
      '{ network: { from: a, to: b, links: [[a, s], [s, b, c]], junctions: [s] } }',
      {
        type: 'network',
        from: a,
        to: b,
        links: [
          { ends: [a, name('s')], carrier: null },
          { ends: [name('s'), b], carrier: c },
        ],
        junctions: expect.anything(),
      },
    ],
  ])('%s', (written, expected) => {
    const components = ['a', 'b', 'c'].map((one) => `  ${one}: { availability: 99%, mttr: 1h }\n`);
    const topology = topologyOf(`components:\n${components.join('')}system: ${written}\n`);
    expect(withoutPlaces(topology.journeys[0]!.path)).toEqual(expected);
  });

  test.each([
    ['a', a],
    ['"a"', a],
    ['[a]', series(a)],
    ['[a, b, c]', series(a, b, c)],
    ['[a, [b, [c]]]', series(a, series(b, series(c)))],
    ['\n  - a\n  - b\n', series(a, b)],
    ['\n- a\n- b\n', series(a, b)],
    ['\n  - - a\n    - b\n  - c\n', series(series(a, b), c)],
    ['{ series: [a, b] }', series(a, b)],
    ['{ parallel: [a] }', parallel(1, a)],
    ['{ parallel: [a, b] }', parallel(1, a, b)],
    ['{ parallel: [a, b, c], required: 2 }', parallel(2, a, b, c)],
    ['{ required: 3, parallel: [a, b, c] }', parallel(3, a, b, c)],
    ['{ parallel: [a, b, c], required: majority }', parallel(2, a, b, c)],
    ['{ parallel: [a, b], required: all }', parallel(2, a, b)],
    ['{ parallel: [[a, b], { parallel: [b, c] }] }', parallel(1, series(a, b), parallel(1, b, c))],
    ['[parallel: [a, b], c]', series(parallel(1, a, b), c)],
    ['\n  parallel:\n    - a\n    - series: [b, c]\n  required: 1\n', parallel(1, a, series(b, c))],
    ['[a, b, ]', series(a, b)],
    ['[{ parallel: [a, b], required: 2 }, a]', series(parallel(2, a, b), a)],
  ])('%s', (written, expected) => {
    expect(blockOf(written)).toEqual(expected);
  });

  test.each([
    ['', 'HA218 '],
    ['~', 'HA218 ~'],
    ['""', 'HA218 ""'],
    ['{}', 'HA218 {}'],
    ['[]', 'HA216 []'],
    ['[a, ~]', 'HA218 ~'],
    ['[a, []]', 'HA216 []'],
    ['{ required: 2 }', 'HA218 { required: 2 }'],
    ['{ series: [] }', 'HA216 []'],
    ['{ parallel: [], required: 2 }', 'HA216 []'],
    ['{ parallel: a }', 'HA202 a'],
    ['{ parallel: a, required: 3 }', 'HA202 a'],
    ['{ parallel: { a: 1 } }', 'HA202 { a: 1 }'],
    ['{ parallel: , required: 2 }', 'HA202 '],
    ['{ series: a }', 'HA202 a'],
    ['{ series: [a], required: 1 }', 'HA201 required'],
    ['{ series: [a], parallel: [b] }', 'HA218 parallel'],
    ['{ parallel: [b], series: [a] }', 'HA218 series'],
    ['{ parallel: [a, b], required: 3 }', 'HA304 3'],
    ['{ parallel: [a, b], required: 0 }', 'HA208 0'],
    ['{ parallel: [a, b], required: 1e6 }', 'HA304 1e6'],
    ['{ parallel: [a, b], required: 1000001 }', 'HA208 1000001'],
    ['{ parallel: [a, b], required: half }', 'HA208 half'],
    ['{ parallel: [a, b], required: [2] }', 'HA202 [2]'],
    ['{ parallel: [a, b], required: }', 'HA202 required'],
    ['{ parallel: [a, *x, b], required: 3 }', 'HA107 *x'],
    ['{ paralel: [a, b] }', 'HA201 paralel'],
    ['{ any: [a, b] }', 'HA201 any'],
    ['{ path: [a, b] }', 'HA201 path'],
    ['{ parallel: [a, b], replicas: 2 }', 'HA201 replicas'],
    ['*x', 'HA107 *x'],
    ['{ parallel: *x, required: 2 }', 'HA107 *x'],
    ['{ series: *x }', 'HA107 *x'],
  ])('%s is refused, for one reason', (written, expected) => {
    expect(notes(withParts(`system: ${written}`))).toEqual([expected]);
  });

  test('all that is wrong in a block is noted', () => {
    const written = '[x, { parallel: [y, ~], required: 3 }, { series: z }, { any: [] }]';
    expect(notes(withParts(`system: ${written}`))).toEqual([
      'HA301 x',
      'HA301 y',
      'HA218 ~',
      'HA304 3',
      'HA202 z',
      'HA201 any',
    ]);
  });

  test('a list is shown with the brackets it lacks', () => {
    expect(words(withParts('system: { parallel: a }'))).toEqual([
      'a list is needed here, not text | write it in brackets: [a]',
    ]);
  });
});

describe('named blocks', () => {
  test('are read like any other', () => {
    const { blocks } = topologyOf(
      withParts('blocks:\n  pair: { parallel: [a, b] }\n  one: c\nsystem: [pair, one]'),
    );
    expect(withoutPlaces(blocks)).toEqual([
      ['one', { name: 'one', block: c }],
      ['pair', { name: 'pair', block: parallel(1, a, b) }],
    ]);
  });

  test('that are broken are declared none the less', () => {
    const text = withParts(
      'blocks:\n  pair: { parallel: [] }\n  none:\n  typo: { any: [a] }\nsystem: [pair, none, typo]',
    );
    expect(notes(text)).toEqual(['HA216 []', 'HA218 ', 'HA201 any']);
  });
});
