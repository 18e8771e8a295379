import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  complement,
  decimalOf,
  formatDecimal,
  multiply,
  parseDecimal,
  scaleDown,
  toNumber,
  toWhole,
} from '../../src/quantity/decimal.js';
import { isNearestDouble } from './exact-double.js';

const decimals = fc
  .record({ digits: fc.bigInt(-(10n ** 30n), 10n ** 30n), scale: fc.nat(40) })
  .map(({ digits, scale }) => ({ digits, scale, text: `${digits}e-${scale}` }));

function numberOf(text: string): number | undefined {
  const decimal = parseDecimal(text);
  return decimal && toNumber(decimal);
}

describe('parseDecimal', () => {
  it.each([
    '0',
    '1',
    '+1',
    '-1',
    '.5',
    '5.',
    '0.25',
    '1e3',
    '1E3',
    '1.5e-3',
    '-.5e+2',
    '007',
    '1e300',
    '1e-300',
    '1e0300',
  ])('reads the YAML number %s', (text) => expect(numberOf(text)).toBe(Number(text)));

  it.each([
    '',
    '.',
    '-',
    'e5',
    '1e',
    '1,5',
    '1_000',
    '0x10',
    '.inf',
    '.nan',
    'NaN',
    'Infinity',
    ' 1',
    '1 ',
    '١',
  ])('refuses %j', (text) => expect(parseDecimal(text)).toBeUndefined());

  it('refuses what a double cannot hold well, at once', () => {
    for (const text of ['1e301', '9e-301', '1e400', '1e999999999', '-1e301', '1'.repeat(65)]) {
      expect(parseDecimal(text)).toBeUndefined();
    }
    expect(numberOf('1'.repeat(64))).toBe(Number('1'.repeat(64)));
  });

  it('agrees with the reading of literals by JavaScript', () => {
    fc.assert(fc.property(decimals, ({ text }) => numberOf(text) === Number(text)));
  });
});

describe('toNumber', () => {
  it('gives the nearest double, of the number and of its complement', () => {
    fc.assert(
      fc.property(decimals, ({ text }) => {
        const decimal = parseDecimal(text)!;
        const denominator = 10n ** BigInt(decimal.scale);
        const rest = complement(decimal);
        expect(isNearestDouble(toNumber(decimal), { numerator: decimal.digits, denominator })).toBe(true);
        expect(
          isNearestDouble(toNumber(rest), { numerator: denominator - decimal.digits, denominator }),
        ).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('is exact where doubles are not', () => {
    expect(formatDecimal(add(parseDecimal('0.1')!, parseDecimal('0.2')!))).toBe('0.3');
    expect(formatDecimal(complement(parseDecimal('0.99999999999999999999')!))).toBe('0.00000000000000000001');
    expect(formatDecimal(scaleDown(parseDecimal('99.95')!, 2))).toBe('0.9995');
    expect(formatDecimal(multiply(parseDecimal('0.1')!, 30n))).toBe('3');
  });

  it('orders as numbers do', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (a, b) => {
        const [left, right] = [parseDecimal(`${a}.0`)!, parseDecimal(`${b}e0`)!];
        expect(Math.sign(compare(left, right))).toBe(Math.sign(a - b) + 0);
      }),
    );
  });

  it('knows whole numbers', () => {
    expect(toWhole(parseDecimal('3.00')!)).toBe(3n);
    expect(toWhole(parseDecimal('-1e3')!)).toBe(-1000n);
    expect(toWhole(parseDecimal('2.5')!)).toBeUndefined();
    expect(decimalOf(7)).toEqual({ digits: 7n, scale: 0 });
  });
});

describe('formatDecimal', () => {
  it.each([
    ['0.00', '0'],
    ['12', '12'],
    ['1.50', '1.5'],
    ['.05', '0.05'],
    ['-0.25', '-0.25'],
    ['1e3', '1000'],
    ['1e-3', '0.001'],
  ])('writes %s as %s', (text, written) => expect(formatDecimal(parseDecimal(text)!)).toBe(written));

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(decimals, ({ text }) => {
        const decimal = parseDecimal(text)!;
        return (
          formatDecimal(decimal).length > 64 || compare(parseDecimal(formatDecimal(decimal))!, decimal) === 0
        );
      }),
    );
  });
});
