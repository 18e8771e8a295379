import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/expression/expression.js';
import { parseExpression } from '../../src/expression/parse-expression.js';

const parse = (text: string) => parseExpression({ file: 'expression', text });

/** The structure, fully parenthesised. */
function structure(expression: Expression): string {
  switch (expression.kind) {
    case 'figure':
      return `${expression.value.availability}`;
    case 'replicas':
      return `[${expression.required} of ${expression.count} x ${structure(expression.part)}]`;
    default:
      return `(${expression.parts.map(structure).join(expression.kind === 'series' ? ' & ' : ' | ')})`;
  }
}

/** `code start-end message; hint`, one line per diagnostic. */
function complaints(text: string): string[] {
  const result = parse(text);
  if (result.ok) return [];
  return result.diagnostics.map(({ code, span, message, hint }) => {
    const place = span ? ` ${span.start}-${span.end}` : '';
    return `${code}${place} ${message}${hint ? `; ${hint}` : ''}`;
  });
}

/** Any UTF-16 units, unpaired surrogates included. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe('parseExpression', () => {
  it.each([
    ['99.9%', '0.999'],
    [' ( ( 0.5 ) ) ', '0.5'],
    ['90% & 80% & 70%', '(0.9 & 0.8 & 0.7)'],
    ['90% | 80% & 70% | 60%', '(0.9 | (0.8 & 0.7) | 0.6)'],
    ['(90% | 80%) & 70%', '((0.9 | 0.8) & 0.7)'],
    ['3 x 90%', '[1 of 3 x 0.9]'],
    ['2 of 3 x 90%', '[2 of 3 x 0.9]'],
    ['2 of 3 × 90%', '[2 of 3 x 0.9]'],
    ['2 x (90% & 80%)', '[1 of 2 x (0.9 & 0.8)]'],
    ['2 x 3 x 90%', '[1 of 2 x [1 of 3 x 0.9]]'],
    ['2 x 2 of 3 x 90% & 1 nine', '([1 of 2 x [2 of 3 x 0.9]] & 0.9)'],
    ['1e2 x 90', '[1 of 100 x 0.9]'],
    ['1000000 x 99.9%', '[1 of 1000000 x 0.999]'],
  ])('reads %s', (text, expected) => {
    const result = parse(text);
    expect(result.ok && structure(result.expression)).toBe(expected);
  });

  it('says where each part is', () => {
    const result = parse('99% & 2 x (90% | 80%)');
    expect(result).toMatchObject({
      expression: {
        span: { start: 0, end: 20 },
        parts: [
          { span: { start: 0, end: 3 } },
          { span: { start: 6, end: 20 }, part: { span: { start: 11, end: 20 } } },
        ],
      },
    });
  });

  const join = 'write & where all must work, | where one is enough';
  const figure = 'write an availability such as 99.9%, 0.999 or 3 nines';
  const count = 'write it like 2 of 3 x 99.9%';
  const range = 'write a whole number of 1 or more';
  it.each([
    ['', [`HA219 0-0 expected an availability, not the end; ${figure}`]],
    ['  ', [`HA219 2-2 expected an availability, not the end; ${figure}`]],
    ['99% &', [`HA219 5-5 expected an availability, not the end; ${figure}`]],
    ['& 99%', [`HA219 0-1 expected an availability, not "&"; ${figure}`]],
    ['99% 98%', ['HA219 4-7 expected & or |, not "98%"; write & or | between two parts']],
    ['99% and 98%', ['HA219 4-7 expected & or |, not "and"; write & where all must work']],
    ['99% OR 98%', ['HA219 4-6 expected & or |, not "OR"; write | where one is enough']],
    ['99% && 98%', ['HA219 4-6 expected & or |, not "&&"; write a single &']],
    ['99% || 98%', ['HA219 4-6 expected & or |, not "||"; write a single |']],
    ['99% + 98%', [`HA219 4-5 expected & or |, not "+"; ${join}`]],
    [
      '99%, 98%',
      [
        'HA219 3-4 expected & or |, not ","; write & where all must work, | where one is enough; decimals have a point',
      ],
    ],
    ['2 * 99%', ['HA219 2-3 expected & or |, not "*"; write x, as in 2 x 99.9%']],
    ['(99%) x 2', ['HA219 6-7 expected & or |, not "x"; the number of copies comes first, as in 2 x 99.9%']],
    ['(99% & 98%', ['HA219 10-10 expected &, | or ), not the end']],
    ['99%)', ['HA219 3-4 expected & or |, not ")"; no ( is open here']],
    ['()', [`HA219 1-2 expected an availability, not ")"; ${figure}`]],
    ['2 x', [`HA219 3-3 expected an availability, not the end; ${figure}`]],
    [
      '2 of x 99%',
      [`HA219 5-6 expected how many there are, not "x"; the number of copies comes first, as in 2 x 99.9%`],
    ],
    ['2 of 3', [`HA219 6-6 expected x, not the end; ${count}`]],
    ['2 of 3 99%', [`HA219 7-10 expected x, not "99%"; ${count}`]],
    ['constructor', [`HA219 0-11 expected an availability, not "constructor"; ${figure}`]],
    [
      '12 & 101%',
      [
        'HA204 0-2 "12" is neither a fraction from 0 to 1 nor a percentage from 50 to 100; write 12% or 0.12',
        'HA204 5-9 "101%" is above 100 %; write 99.9%, 0.999 or 3 nines',
      ],
    ],
    [
      '99,9% | 99.9 percent',
      [
        'HA204 0-5 "99,9%" is not an availability; write 99.9%',
        'HA204 8-20 "99.9 percent" is not an availability; write 99.9%',
      ],
    ],
    ['2.5 x 99%', [`HA208 0-3 "2.5" is not a whole number; ${range}`]],
    ['0 x 99%', [`HA208 0-1 "0" is less than 1; ${range}`]],
    ['99% x 2', ['HA219 4-5 expected & or |, not "x"; the number of copies comes first, as in 2 x 99.9%']],
    ['3 of 2 x 99%', ['HA304 0-6 3 of 2 cannot be needed; write 2 of 3']],
    ['1000001 x 99%', ['HA403 0-7 there are more than 1000000 replicas']],
    ['9 of 1e9 x 99%', ['HA403 5-8 there are more than 1000000 replicas']],
  ])('refuses %j', (text, expected) => expect(complaints(text)).toEqual(expected));

  it('shows the parenthesis that is not closed', () => {
    const result = parse('99% & (98% | (97%)');
    expect(result).toMatchObject({
      diagnostics: [{ related: [{ span: { start: 6, end: 7 }, label: 'opened here' }] }],
    });
  });

  it('goes 200 levels deep, and no further', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}99%${')'.repeat(levels)}`;
    expect(parse(nested(200)).ok).toBe(true);
    expect(complaints(nested(201))).toEqual([
      'HA402 201-204 the expression is nested more than 200 levels deep',
    ]);
    expect(parse(`${'2 x '.repeat(200)}99%`).ok).toBe(true);
    expect(complaints(`${'2 x '.repeat(201)}99%`)).toEqual([
      'HA402 804-807 the expression is nested more than 200 levels deep',
    ]);
    expect(complaints('('.repeat(65_536))).toHaveLength(1);
  });

  it('takes 65,536 characters, and no more', () => {
    expect(parse(`${'99%&'.repeat(16_383)}99.9`).ok).toBe(true);
    expect(complaints(`${'99%&'.repeat(16_384)}9`)).toEqual([
      'HA401 the expression is longer than 65536 characters',
    ]);
  });

  it('makes of any text an expression, or diagnostics in the order of the text', () => {
    const likely = fc
      .array(fc.constantFrom('99%', '2', '3', '0.5', ' x ', ' of ', '&', '|', '(', ')', 'and', ',', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, likely), (text) => {
        const result = parse(text);
        if (result.ok) return;
        const starts = result.diagnostics.map(({ span }) => span!.start);
        expect(starts.length).toBeGreaterThan(0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });
});
