import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalNames } from '../../src/import/legal-names.js';

const written = (...names: string[]) => [...legalNames(names).values()];

describe('legalNames', () => {
  it.each([
    ['pump', 'pump'],
    ['PUMP_1-a', 'PUMP_1-a'],
    ['__proto__', '__proto__'],
    ['x.y z', 'x-y-z'],
    ['  x  ', 'x'],
    ['a -- b', 'a-b'],
    ['1st', '_1st'],
    ['-a', 'a'],
    ['Überdruck', 'Uberdruck'],
    ['ﬁlter', 'filter'],
    ['泵', '_'],
    ['!', '_'],
    ['泵 2', '_2'],
    [`a.${'b'.repeat(100)}`, `a-${'b'.repeat(58)}`],
    [`a.${'b'.repeat(57)}.c`, `a-${'b'.repeat(57)}`],
    [`a${'b'.repeat(100)}`, `a${'b'.repeat(100)}`],
  ])('%j becomes %j', (name, legal) => {
    expect(written(name)).toEqual([legal]);
  });

  it('tells apart what would be the same, and leaves legal names alone', () => {
    expect(written('a.b', 'a-b', 'a b', 'a-b-2', 'a/b')).toEqual(['a-b-3', 'a-b', 'a-b-4', 'a-b-2', 'a-b-5']);
  });

  it('gives a name of its own to everything', () => {
    const name = fc.oneof(fc.string(), fc.stringMatching(/^[ab][-. 2]?[23]?$/));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const legal = written(...names);
        expect(new Set(legal).size).toBe(names.length);
        for (const one of legal) expect(one).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
      }),
    );
  });

  it('is quick where all names come to one', () => {
    const names = Array.from(
      { length: 50_000 },
      (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000)) + '!'.repeat(index / 20_000),
    );
    const start = performance.now();
    expect(new Set(written(...names)).size).toBe(names.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
