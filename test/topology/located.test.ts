import { describe, expect, test } from 'vitest';
import {
  type Entry,
  kindName,
  type Located,
  spanAt,
  toPlain,
  valueAt,
  valueUnder,
} from '../../src/topology/located.js';

const place = (start: number) => ({ span: { start, end: start + 1 }, size: 1, depth: 0 });
const text = (start: number, written: string): Located => ({ kind: 'text', text: written, ...place(start) });
const list: Located = { kind: 'list', items: [text(2, 'a'), text(3, 'b')], ...place(1) };
const entry = (value: Located): Entry => ({ keySpan: place(9).span, value });
const entries = new Map([
  ['list', entry(list)],
  ['__proto__', entry(text(4, 'c'))],
  ['none', entry({ kind: 'empty', ...place(5) })],
]);
const map: Located = { kind: 'map', entries, complete: true, ...place(0) };

describe('located values', () => {
  test('lose their places', () => {
    const plain = toPlain(map) as Record<string, unknown>;
    expect(Object.entries(plain)).toEqual([
      ['list', ['a', 'b']],
      ['__proto__', 'c'],
      ['none', null],
    ]);
    expect(Object.getPrototypeOf(plain)).toBeNull();
  });

  test.each([
    [[], 0],
    [['list'], 1],
    [['list', 1], 3],
    [['list', 2], 1],
    [['__proto__'], 4],
    [['constructor'], 0],
    [['list', 0, 'x'], 2],
  ])('the deepest value on the way %j is at %d', (path, start) => {
    expect(spanAt(map, path).start).toBe(start);
    expect(valueAt(map, path).span.start).toBe(start);
  });

  test('are found by key in maps only', () => {
    expect(valueUnder(map, 'list')).toBe(list);
    expect(valueUnder(map, 'toString')).toBeUndefined();
    expect(valueUnder(list, '0')).toBeUndefined();
  });

  test('have names for people', () => {
    const kinds = [map, list, text(0, ''), entries.get('none')!.value].map(kindName);
    expect(kinds).toEqual(['a map', 'a list', 'text', 'nothing']);
  });
});
