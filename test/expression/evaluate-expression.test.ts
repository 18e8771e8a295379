import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../src/expression/evaluate-expression.js';
import type { Expression } from '../../src/expression/expression.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import { type Exact, evaluateExactly, quotient } from './rational.js';

function read(text: string): Expression {
  const result = parseExpression({ file: 'expression', text });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
  return result.expression;
}

const evaluate = (text: string) => evaluateExpression(read(text));

/** Below this the steps on the way may leave the range in which doubles keep all their digits. */
const TINY = 1e-290;

/** Agreement to a relative error; zero only with zero. */
function expectClose(actual: number, exact: number, relative = 1e-13): void {
  const error = exact < TINY ? TINY : relative * exact;
  expect(Math.abs(actual - exact), `${actual} for ${exact}`).toBeLessThanOrEqual(exact === 0 ? 0 : error);
}

describe('evaluateExpression', () => {
  it.each([
    ['99.9%', 0.999, 1e-3],
    ['99.9% & 99.9% & 99.9%', 0.997002999, 2.997001e-3],
    ['99.9% | 99.9%', 0.999999, 1e-6],
    ['2 x 99.9%', 0.999999, 1e-6],
    ['3 x 3 nines', 0.999999999, 1e-9],
    ['2 of 3 x 99.9%', 0.999997002, 2.998e-6],
    ['3 of 3 x 99.9%', 0.997002999, 2.997001e-3],
    ['2 x 99.9% & 3 x 99.9% & 2 x 99.9% & 2 x 99.9%', 1 - 3.000996997001e-6, 3.000996997001e-6],
    ['2 x 2 x 90%', 0.9999, 1e-4],
    ['8 x 3 nines', 1, 1e-24],
    ['100%', 1, 0],
    ['0% | 100%', 1, 0],
    ['0% & 100%', 0, 1],
    ['5 of 9 x 0%', 0, 1],
    ['5 of 9 x 100%', 1, 0],
    ['280 nines & 280 nines', 1, 2e-280],
    ['0.1 & 1e-200', 1e-201, 1],
  ])('%s', (text, availability, unavailability) => {
    const result = evaluate(text);
    expectClose(result.availability, availability, 1e-15);
    expectClose(result.unavailability, unavailability, 1e-15);
  });

  it('gives x and of the precedence over &, and & over |', () => {
    expect(evaluate('90% | 80% & 2 x 70%')).toEqual(evaluate('90% | (80% & (2 x 70%))'));
    expect(evaluate('2 x 70% & 80% | 90%')).toEqual(evaluate('((2 x 70%) & 80%) | 90%'));
    expect(evaluate('2 of 3 x 2 x 70% | 90%')).toEqual(evaluate('(2 of 3 x (2 x 70%)) | 90%'));
    expect(evaluate('2 x (70% & 80%)')).not.toEqual(evaluate('2 x 70% & 80%'));
    expect(evaluate('(90% | 80%) & 70%')).not.toEqual(evaluate('90% | 80% & 70%'));
  });

  it('agrees with exact arithmetic on random expressions, on both sides', () => {
    fc.assert(
      fc.property(expressionTexts(), (text) => {
        const expression = read(text);
        const { up, down } = evaluateExactly(expression, (figure) =>
          exactFigure(text.slice(figure.span.start, figure.span.end)),
        );
        const { availability, unavailability } = evaluateExpression(expression);
        expectClose(availability, quotient(up, up + down));
        expectClose(unavailability, quotient(down, up + down));
      }),
      { numRuns: 400 },
    );
  });

  it('stays quick for the largest that is allowed', () => {
    const widest = Array.from({ length: 500 }, () => '500000 of 1000000 x 50%').join('&');
    expect(evaluate(widest).unavailability).toBeCloseTo(1, 10);
    expect(evaluate(`${'('.repeat(200)}99%${')'.repeat(200)}`).availability).toBe(0.99);
    expectClose(evaluate(`${'1 x '.repeat(200)}99%`).unavailability, 0.01);
    expectClose(
      evaluate(new Array(7000).fill('9 nines').join('&')).unavailability,
      -Math.expm1(7000 * Math.log1p(-1e-9)),
      1e-12,
    );
  });
});

/** Texts of expressions over percentages, with counts small enough for exact arithmetic. */
function expressionTexts(): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string }>((tie) => {
    const figure = fc.oneof(
      fc.integer({ min: 0, max: 100_000 }).map((n) => `${n / 1000}%`),
      fc.integer({ min: 1, max: 40 }).map((n) => `${n} nines`),
    );
    const operand = fc.oneof(
      { maxDepth: 4 },
      figure,
      tie('tree').map((inner) => `(${inner})`),
    );
    const replicas = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), operand)
      .map(([a, b, part]) => `${Math.min(a, b)} of ${Math.max(a, b)} x ${part}`);
    const factor = fc.oneof({ maxDepth: 4 }, operand, replicas);
    const joined = fc
      .tuple(
        fc.array(factor, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(' & ', '|'), { minLength: 4, maxLength: 4 }),
      )
      .map(([factors, operators]) =>
        factors.map((text, i) => (i === 0 ? text : operators[i] + text)).join(''),
      );
    return { tree: joined };
  });
  return tree;
}

function exactFigure(text: string): Exact {
  const number = text.replace(/ ?(%|nines)$/, '');
  if (text.endsWith('nines')) return { up: 10n ** BigInt(number) - 1n, down: 1n };
  const up = BigInt(Math.round(Number(number) * 1000));
  return { up, down: 100_000n - up };
}
