import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';

const make = (file: string, start: number | undefined, code: Code, message = 'm') =>
  diagnostic(
    code,
    { file, text: '' },
    message,
    start === undefined ? {} : { span: { start, end: start + 1 } },
  );

const brief = (found: ReturnType<typeof make>) =>
  `${found.source.file} ${found.span?.start ?? '-'} ${found.code}`;

describe('sortDiagnostics', () => {
  test('goes by file as it first appears, then offset, then code', () => {
    const list = [
      make('b', 9, 'HA201'),
      make('a', 3, 'HA301'),
      make('b', 2, 'HA302'),
      make('b', 2, 'HA201'),
      make('a', undefined, 'HA504'),
    ];
    expect(sortDiagnostics(list).map(brief)).toEqual([
      'b 2 HA201',
      'b 2 HA302',
      'b 9 HA201',
      'a - HA504',
      'a 3 HA301',
    ]);
  });

  test('drops what is said twice and keeps what differs in place, code or message', () => {
    const list = [
      make('a', 1, 'HA201'),
      make('a', 1, 'HA201'),
      make('a', 1, 'HA201', 'other'),
      make('a', 2, 'HA201'),
      make('b', 1, 'HA201'),
      make('a', 1, 'HA202'),
    ];
    expect(sortDiagnostics(list)).toHaveLength(5);
  });

  test('spans that start alike and end elsewhere are two places', () => {
    const long = diagnostic('HA201', { file: 'a', text: '' }, 'm', { span: { start: 1, end: 9 } });
    expect(sortDiagnostics([make('a', 1, 'HA201'), long])).toHaveLength(2);
  });

  test('leaves its argument alone and does nothing more the second time', () => {
    const one = fc.tuple(fc.constantFrom('a', 'b'), fc.nat(3), fc.constantFrom<Code>('HA201', 'HA301'));
    fc.assert(
      fc.property(fc.array(one), (parts) => {
        const list = parts.map((part) => make(...part));
        const copy = [...list];
        const sorted = sortDiagnostics(list);
        expect(list).toEqual(copy);
        expect(sortDiagnostics(sorted)).toEqual(sorted);
        expect(new Set(sorted.map(brief))).toEqual(new Set(list.map(brief)));
      }),
    );
  });
});
