import { describe, expect, test } from 'vitest';
import { component, file, notes, topologyOf, withoutPlaces, words } from './read.js';

const name = (text: string) => ({ type: 'name', name: text, operation: null });

describe('replicas and required', () => {
  test.each([
    ['', 1, 1],
    ['replicas: 3', 3, 1],
    ['replicas: 3, required: 2', 3, 2],
    ['required: 1', 1, 1],
    ['replicas: 1, required: majority', 1, 1],
    ['replicas: 2, required: majority', 2, 2],
    ['replicas: 3, required: majority', 3, 2],
    ['replicas: 4, required: majority', 4, 3],
    ['replicas: 5, required: majority', 5, 3],
    ['required: majority', 1, 1],
    ['replicas: 4, required: all', 4, 4],
    ['required: all', 1, 1],
    ['replicas: "3", required: "2"', 3, 2],
    ['replicas: 1e6, required: 1e6', 1_000_000, 1_000_000],
    ['replicas: 3.0', 3, 1],
  ])('{ %s }', (keys, replicas, required) => {
    expect(component(`availability: 99%, ${keys}`)).toMatchObject({ replicas, required });
  });

  test.each([
    ['replicas: 0', 'HA208 0'],
    ['replicas: -1', 'HA208 -1'],
    ['replicas: 2.5', 'HA208 2.5'],
    ['replicas: many', 'HA208 many'],
    ['replicas: 1e400', 'HA208 1e400'],
    ['replicas: 1000001', 'HA403 1000001'],
    ['replicas: 1e300, required: 2', 'HA403 1e300'],
    ['replicas: 1e16, required: all', 'HA403 1e16'],
    ['replicas: 3, required: 0', 'HA208 0'],
    ['replicas: 3, required: Majority', 'HA208 Majority'],
    ['replicas: 3, required: 4', 'HA304 4'],
    ['required: 2', 'HA304 2'],
    ['replicas: x, required: 2', 'HA208 x'],
    ['replicas: x, failover: { detection: 15s, switchover: 30s, active: 2 }', 'HA208 x'],
    ['replicas: 1e7, failover: { detection: 15s, switchover: 30s }', 'HA403 1e7'],
    ['replicas: 2, required: x, failover: { detection: 15s, switchover: 30s }', 'HA208 x'],
    ['replicas: 2, required: x', 'HA208 x'],
    ['replicas: [2]', 'HA202 [2]'],
    ['replicas: , required: 5', 'HA202 replicas'],
    ['replcas: 3, required: 2', 'HA201 replcas'],
    ['count: 3, required: 2', 'HA201 count'],
  ])('{ %s } is refused, for one reason', (keys, expected) => {
    expect(notes(file(`availability: 99%, ${keys}`))).toEqual([expected]);
  });
});

describe('places and needs', () => {
  test('in, spread and depends_on', () => {
    const keys = 'availability: 99%, in: us, spread: [eu, us], depends_on: [b, { parallel: [c, d] }]';
    const parallel = { type: 'parallel', parts: [name('c'), name('d')], required: 1, healthCheck: null };
    expect(withoutPlaces(component(keys))).toMatchObject({
      within: ['us'],
      spread: ['eu', 'us'],
      dependsOn: [name('b'), parallel],
    });
    expect(component('availability: 99%, in: [us, eu], spread: eu')).toMatchObject({
      within: ['us', 'eu'],
      spread: ['eu'],
    });
    expect(component('availability: 99%')).toMatchObject({ within: [], spread: [], dependsOn: [] });
  });

  test.each([
    ['depends_on: b', [name('b')]],
    ['depends_on: [b]', [name('b')]],
    ['depends_on: { series: [b, c] }', [name('b'), name('c')]],
    [
      'depends_on: { parallel: [b, c] }',
      [{ type: 'parallel', parts: [name('b'), name('c')], required: 1, healthCheck: null }],
    ],
  ])('%s', (keys, dependsOn) => {
    expect(withoutPlaces(component(`availability: 99%, ${keys}`).dependsOn)).toEqual(dependsOn);
  });

  test.each([
    ['depends_on: []', 'HA216 []'],
    ['depends_on: ', 'HA218 '],
    ['depends_on: {}', 'HA218 {}'],
    ['spread: []', 'HA216 []'],
    ['spread: [eu, [us]]', 'HA202 [us]'],
    ['spread: [eu, ~]', 'HA202 ~'],
    ['spread: [eu, *x]', 'HA107 *x'],
    ['in: [eu, [us]]', 'HA202 [us]'],
    ['in: []', 'HA216 []'],
    ['in: ', 'HA202 '],
  ])('{ %s } is refused', (keys, expected) => {
    expect(notes(file(`availability: 99%, ${keys}`))).toEqual([expected]);
  });

  test('everything that is right is still checked where something is wrong', () => {
    const keys =
      'availability: x, replicas: y, in: nowhere, spread: [b], depends_on: [nobody, { parallel: [] }]';
    expect(notes(file(keys))).toEqual([
      'HA204 x',
      'HA208 y',
      'HA301 nowhere',
      'HA305 b',
      'HA301 nobody',
      'HA216 []',
    ]);
  });
});

describe('pedigree', () => {
  test('is kept as written', () => {
    const keys =
      'availability: 99%, kind: load-balancer, basis: sla, source: "https://a.b/#c", as_of: 2024-02-29';
    const pedigree = { kind: 'load-balancer', basis: 'sla', source: 'https://a.b/#c', asOf: '2024-02-29' };
    expect(component(keys).pedigree).toEqual(pedigree);
    expect(component('availability: 99%').pedigree).toEqual({});
  });

  test.each([
    ['kind: databse', 'HA211 databse'],
    ['kind: "databse"', 'HA211 "databse"'],
    ['kind: constructor', 'HA211 constructor'],
    ['basis: [sla]', 'HA202 [sla]'],
    ['basis: oath', 'HA211 oath'],
    ['as_of: 2025-02-29', 'HA212 2025-02-29'],
    ['as_of: 2025-13-01', 'HA212 2025-13-01'],
    ['as_of: 25-1-1', 'HA212 25-1-1'],
    ['as_of: yesterday', 'HA212 yesterday'],
    ['source: {}', 'HA202 {}'],
  ])('%s is refused', (keys, expected) => {
    expect(notes(file(`availability: 99%, ${keys}`))).toEqual([expected]);
  });

  test('a word in quotes is quoted once', () => {
    expect(words(file('availability: 99%, kind: "databse"'))).toEqual([
      '"databse" is not a `kind` | did you mean `database`?',
    ]);
  });
});

describe('a component that is no map', () => {
  test.each([
    ['99.9%', 'HA202 99.9%'],
    ['[b]', 'HA202 [b]'],
    ['', 'HA213 a'],
    ['{}', 'HA213 a'],
    ['~', 'HA213 a'],
    ['*x', 'HA107 *x'],
  ])('%s is refused, but declared', (written, expected) => {
    expect(notes(`components:\n  a: ${written}\nsystem: a\n`)).toEqual([expected]);
  });

  test('a figure alone is shown in its braces', () => {
    expect(words('components:\n  a: 99.9%\nsystem: a\n')).toEqual([
      'a map is needed here, not text | write { availability: 99.9% }',
    ]);
  });
});

test('a component says where its name stands', () => {
  const text = file('availability: 99%');
  const { span } = topologyOf(text).components.get('a')!;
  expect(text.slice(span.start, span.end)).toBe('a');
});
