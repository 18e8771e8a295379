import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../src/quantity/availability.js';
import { isNearestDouble } from './exact-double.js';

function read(text: string) {
  const availability = parseAvailability(text);
  if (!availability.ok) throw new Error(availability.problem);
  return availability.value;
}

describe('parseAvailability', () => {
  it.each([
    ['99.95%', 0.9995, 0.0005],
    ['99.95 %', 0.9995, 0.0005],
    [' 99.95% ', 0.9995, 0.0005],
    ['0.9995', 0.9995, 0.0005],
    ['99.95', 0.9995, 0.0005],
    ['9.995e-1', 0.9995, 0.0005],
    ['50', 0.5, 0.5],
    ['.5', 0.5, 0.5],
    ['12%', 0.12, 0.88],
    ['0.5%', 0.005, 0.995],
    ['0', 0, 1],
    ['0%', 0, 1],
    ['1', 1, 0],
    ['100', 1, 0],
    ['100%', 1, 0],
    ['99.99999999999%', 0.9999999999999, 1e-13],
    ['99.999999999999999999%', 1, 1e-20],
    ['1 nine', 0.9, 0.1],
    ['4 nines', 0.9999, 1e-4],
    ['4.0nines', 0.9999, 1e-4],
    ['300 nines', 1, 1e-300],
  ])('reads %s', (text, availability, unavailability) => {
    expect(read(text)).toEqual({ availability, unavailability });
  });

  it('gives whole nines the double of their literal', () => {
    for (let n = 1; n <= 300; n++) expect(read(`${n} nines`).unavailability).toBe(Number(`1e-${n}`));
  });

  it('takes fractions of nines as powers of ten', () => {
    expect(read('3.5 nines').unavailability).toBeCloseTo(Math.sqrt(1e-7), 18);
    expect(read('0.5 nines').availability).toBeCloseTo(1 - Math.sqrt(0.1), 15);
    // For few nines the availability is about n ln 10, which 1 - 10^-n would lose.
    expect(read('1e-12 nines').availability / (1e-12 * Math.LN10)).toBeCloseTo(1, 11);
  });

  it('rounds both sides once, from the exact decimals', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 25n), (digits) => {
        const denominator = 10n ** 25n;
        const { availability, unavailability } = read(`${digits}e-23%`);
        expect(isNearestDouble(availability, { numerator: digits, denominator })).toBe(true);
        expect(isNearestDouble(unavailability, { numerator: denominator - digits, denominator })).toBe(true);
      }),
    );
  });

  it.each([
    ['12', '"12" is neither a fraction from 0 to 1 nor a percentage from 50 to 100', 'write 12% or 0.12'],
    [
      '5',
      '"5" is neither a fraction from 0 to 1 nor a percentage from 50 to 100',
      'write 5%, 0.05 or 5 nines',
    ],
    ['49.999', undefined, 'write 49.999% or 0.49999'],
    ['1.0001', undefined, 'write 1.0001%, 0.010001 or 1.0001 nines'],
    ['100.1', '"100.1" is above 100 %', undefined],
    ['101%', '"101%" is above 100 %', undefined],
    ['-1', '"-1" is below 0 %', undefined],
    ['-0.1%', '"-0.1%" is below 0 %', undefined],
    ['0 nines', '"0 nines" is not above 0 and up to 300 nines', undefined],
    ['300.5 nines', '"300.5 nines" is not above 0 and up to 300 nines', undefined],
    ['99,9%', '"99,9%" is not an availability', 'write 99.9%'],
    ['99.9 percent', undefined, 'write 99.9%'],
    ['99.9％', undefined, 'write 99.9%'],
    ['5 Nines', undefined, 'write 5 nines'],
    ['5 9s', undefined, 'write 5 nines'],
    ['high', '"high" is not an availability', 'write 99.9%, 0.999 or 3 nines'],
    ['', '"" is not an availability', 'write 99.9%, 0.999 or 3 nines'],
    ['99.9%%', '"99.9%%" is not an availability', undefined],
    ['nines', '"nines" is not an availability', undefined],
    ['1e400%', '"1e400%" is not an availability', undefined],
  ])('refuses %j', (text, problem, hint) => {
    const refused = parseAvailability(text);
    expect(refused).toMatchObject({ ok: false, ...(problem && { problem }), ...(hint && { hint }) });
  });
});
